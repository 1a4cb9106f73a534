package org.openpersonalization.service.experiment;

import java.util.Optional;

/**
 * A variant that was promoted.
 *
 * @param variant its name
 * @param audience the title of the audience of the rule; empty when the variant became the component's own content
 */
public record Promoted(String variant, Optional<String> audience) {}
