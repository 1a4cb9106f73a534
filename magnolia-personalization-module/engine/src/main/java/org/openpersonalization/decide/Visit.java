package org.openpersonalization.decide;

import java.time.Instant;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentState;

/**
 * One request with everything that a decision may look at.
 *
 * @param attributes all attributes, granted or not; the ladder reads the granted ones only
 * @param consent what the visitor has granted
 * @param time when the request arrived
 */
public record Visit(Attributes attributes, ConsentState consent, Instant time) {}
