package org.openpersonalization.web.admin.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.service.audience.AudienceCheck;

/**
 * The analysis of a condition without data of visitors.
 *
 * @param problem the fault and its fix; null for a usable condition
 * @param words the condition in plain English; empty for an unusable condition
 * @param purposes purposes that a visitor must have granted before it is evaluated
 * @param rung its rung of the ladder; empty for an unusable condition
 * @param findings faults and warnings
 */
public record CheckView(
        @Nullable String problem, String words, List<String> purposes, String rung, List<FindingView> findings) {

    static CheckView of(AudienceCheck check) {
        return check.audience()
                .map(audience -> of(audience, check))
                .orElseGet(() -> new CheckView(check.problem().orElse(null), "", List.of(), "", List.of()));
    }

    private static CheckView of(Audience audience, AudienceCheck check) {
        return new CheckView(
                null,
                audience.condition().describe(),
                audience.purposes().stream().map(Purpose::id).toList(),
                RungKind.ofRule(audience.purposes()).label(),
                FindingView.of(check.findings()));
    }
}
