package org.openpersonalization.web.admin.ledger;

import org.openpersonalization.consent.Wording;

/** What a visitor read when they decided, word by word. */
public record ShownText(String label, String description, String text, int version) {

    static ShownText of(Wording wording, int version) {
        return new ShownText(wording.label(), wording.description(), wording.text(), version);
    }

    Wording wording() {
        return new Wording(label, description, text);
    }
}
