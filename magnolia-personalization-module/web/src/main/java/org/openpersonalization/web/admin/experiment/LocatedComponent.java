package org.openpersonalization.web.admin.experiment;

import org.openpersonalization.definition.Component;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;

/**
 * A component and where it is.
 *
 * @param component with its variants
 * @param place for people
 */
public record LocatedComponent(Component component, ExperimentSummary.Place place) {}
