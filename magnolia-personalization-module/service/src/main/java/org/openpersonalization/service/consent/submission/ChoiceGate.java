package org.openpersonalization.service.consent.submission;

import org.openpersonalization.service.visitor.identity.RateLimit;

/**
 * The conditions under which choices count.
 *
 * @param choices of one address; refusals are never limited
 * @param refusals of one address that are recorded; more hold without a record
 * @param isOn whether personalization is switched on; a yes allows nothing otherwise
 */
public record ChoiceGate(RateLimit choices, RateLimit refusals, boolean isOn) {}
