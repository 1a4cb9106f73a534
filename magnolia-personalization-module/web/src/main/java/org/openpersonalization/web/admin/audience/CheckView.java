package org.openpersonalization.web.admin.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.service.audience.AudienceCheck;

/**
 * What is known of a condition without asking anybody.
 *
 * @param problem why it cannot be used, with what to do; null when it can
 * @param words the condition in plain English; empty when it cannot be used
 * @param purposes what a visitor must have agreed to before it is looked at
 * @param rung where it stands on the ladder; empty when it cannot be used
 * @param findings what an editor should look at
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
