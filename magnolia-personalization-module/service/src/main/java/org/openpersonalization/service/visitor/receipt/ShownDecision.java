package org.openpersonalization.service.visitor.receipt;

import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;

/**
 * A shown decision.
 *
 * @param decision the decision
 * @param kind the kind of the component's content
 * @param origin the author of the shown variant
 * @param title the component's title for the visitor, such as its headline; may be empty
 */
public record ShownDecision(Decision decision, ComponentKind kind, Origin origin, String title) {}
