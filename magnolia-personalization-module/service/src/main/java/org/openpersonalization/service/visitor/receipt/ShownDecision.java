package org.openpersonalization.service.visitor.receipt;

import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;

/**
 * A decision as it was shown.
 *
 * @param decision the decision
 * @param kind what the component shows
 * @param origin who wrote the variant that was shown
 * @param title how the visitor recognizes the component, such as its headline; may be empty
 */
public record ShownDecision(Decision decision, ComponentKind kind, Origin origin, String title) {}
