package org.openpersonalization.service.consent.choice;

import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/**
 * The state before a choice.
 *
 * @param situation the circumstances of the choice
 * @param browser the consent and the ids that the browser carries
 * @param before the visitor's choices so far, without those withdrawn meanwhile
 */
record ConsentStart(ConsentSituation situation, BrowserState browser, ConsentChoices before) {

    /** The same without ids, whose data is deleted already. */
    ConsentStart withoutIds() {
        return new ConsentStart(
                situation,
                new BrowserState(browser.consentId(), browser.choices(), Optional.empty(), Optional.empty()),
                before);
    }
}
