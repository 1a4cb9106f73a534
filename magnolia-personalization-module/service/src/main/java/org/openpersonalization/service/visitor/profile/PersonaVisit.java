package org.openpersonalization.service.visitor.profile;

import org.openpersonalization.decide.Visit;
import org.openpersonalization.signal.RequestContext;

/**
 * The visit of a persona to a page.
 *
 * @param visitor with the consent state and the pseudonym of the persona
 * @param context of the persona's request
 * @param visit the input of the ladder
 */
public record PersonaVisit(Visitor visitor, RequestContext context, Visit visit) {}
