package org.openpersonalization.service.audience;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.lint.AudienceLint;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;

/**
 * The check of an audience's condition.
 *
 * @param entry the audience as its author wrote it
 * @param audience the compiled audience; empty for a condition with mistakes
 * @param problem the mistake with its fix; empty for a usable condition
 * @param findings the findings about a usable condition
 */
public record AudienceCheck(
        AudienceRepository.Entry entry,
        Optional<Audience> audience,
        Optional<Message> problem,
        List<LintFinding> findings) {

    static AudienceCheck usable(AudienceRepository.Entry entry, Audience audience) {
        return new AudienceCheck(
                entry, Optional.of(audience), Optional.empty(), AudienceLint.findings(audience.condition()));
    }

    static AudienceCheck broken(AudienceRepository.Entry entry, InvalidValueException mistake) {
        return new AudienceCheck(entry, Optional.empty(), Optional.of(mistake.reason()), List.of());
    }
}
