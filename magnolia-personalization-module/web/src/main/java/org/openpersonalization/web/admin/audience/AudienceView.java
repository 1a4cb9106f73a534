package org.openpersonalization.web.admin.audience;

import java.util.List;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.audience.AudienceRepository.Use;
import org.openpersonalization.service.audience.AudienceService;

/**
 * An audience in the API.
 *
 * @param name its key
 * @param title its name for people
 * @param description its use
 * @param condition JSON, as its author wrote it
 * @param check the analysis of the condition
 * @param uses all references to it
 */
public record AudienceView(
        String name, String title, String description, String condition, CheckView check, List<Use> uses) {

    static AudienceView of(AudienceService.CheckedAudience audience) {
        AudienceRepository.Entry entry = audience.check().entry();
        return new AudienceView(
                entry.name(),
                entry.title(),
                entry.description(),
                entry.condition(),
                CheckView.of(audience.check()),
                audience.uses());
    }
}
