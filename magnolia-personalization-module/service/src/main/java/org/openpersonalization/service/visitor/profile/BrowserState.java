package org.openpersonalization.service.visitor.profile;

import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;

/**
 * The consent and the ids that a browser carries.
 *
 * @param consentId the key of the visitor's records in the ledger; empty before the first choice
 * @param choices the visitor's choices
 * @param id the visitor's id that belongs to the consent id
 * @param heldId the id in the browser, also one of another consent id: a refusal deletes everything under it
 */
public record BrowserState(
        Optional<String> consentId, ConsentChoices choices, Optional<String> id, Optional<String> heldId) {}
