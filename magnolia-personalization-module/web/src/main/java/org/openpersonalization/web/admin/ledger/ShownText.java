package org.openpersonalization.web.admin.ledger;

import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader;

/** The exact text of a decision, as the visitor read it. */
public record ShownText(String label, String description, String text, int version) {

    static ShownText of(RecordEvidenceReader.Shown shown) {
        Wording wording = shown.wording();
        return new ShownText(wording.label(), wording.description(), wording.text(), shown.version());
    }
}
