package org.openpersonalization.service.consent.submission;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.signal.Signal;

/**
 * Answers of a visitor with the agreement to store them.
 *
 * @param answers declared answers
 * @param said yes or no, by purpose
 * @param asked the surface and its texts
 * @param sender the sender
 */
public record AnswerForm(List<Signal> answers, SortedMap<Purpose, Boolean> said, ConsentRequest asked, Sender sender) {

    /** The sender of answers. */
    public enum Sender {
        /** A browser that sends from a page of this site and returns its cookies. */
        VERIFIED,
        /** A browser without that proof so far. */
        UNVERIFIED,
        /** A crawler, of which nothing is stored. */
        CRAWLER
    }

    public AnswerForm {
        answers = List.copyOf(answers);
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }

    boolean isWithdrawal() {
        return Boolean.FALSE.equals(said.get(Purpose.PREFERENCES));
    }

    boolean isAgreement() {
        return Boolean.TRUE.equals(said.get(Purpose.PREFERENCES));
    }
}
