package org.openpersonalization.web.admin.audience;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.service.audience.AudienceCheck;
import org.openpersonalization.web.message.TextView;

/**
 * The analysis of a condition without data of visitors.
 *
 * @param problem the fault and its fix in English; null for a usable condition
 * @param text the same as a code with typed fields
 * @param words the condition in plain English; empty for an unusable condition
 * @param purposes purposes that a visitor must have granted before it is evaluated
 * @param rung its rung of the ladder; empty for an unusable condition
 * @param findings faults and warnings
 */
public record CheckView(
        @Nullable String problem,
        @Nullable TextView text,
        String words,
        List<String> purposes,
        String rung,
        List<FindingView> findings) {

    static CheckView of(AudienceCheck check) {
        return check.audience()
                .map(audience -> of(audience, check))
                .orElseGet(() -> broken(check.problem().map(TextView::of)));
    }

    private static CheckView broken(Optional<TextView> problem) {
        return new CheckView(
                problem.map(TextView::text).orElse(null), problem.orElse(null), "", List.of(), "", List.of());
    }

    private static CheckView of(Audience audience, AudienceCheck check) {
        return new CheckView(
                null,
                null,
                audience.condition().describe(),
                audience.purposes().stream().map(Purpose::id).toList(),
                RungKind.ofRule(audience.purposes()).label(),
                FindingView.of(check.findings()));
    }
}
