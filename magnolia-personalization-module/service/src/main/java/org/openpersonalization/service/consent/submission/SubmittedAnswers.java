package org.openpersonalization.service.consent.submission;

import java.util.Optional;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.visitor.SignalLog;

/**
 * The result of submitted answers.
 *
 * @param verdict how much was done
 * @param outcome of the agreement or its withdrawal; empty where neither was accepted
 * @param stored the stored answers; empty where none were stored
 */
public record SubmittedAnswers(Verdict verdict, Optional<ConsentOutcome> outcome, Optional<SignalLog.Appended> stored) {

    /** How much was done. */
    public enum Verdict {
        /** As much as the visitor agreed to, perhaps nothing. */
        DONE,
        /** Nothing: the sender has to prove first that its cookies return. */
        UNVERIFIED,
        /** Nothing, since the agreement cannot be recorded now. */
        UNRECORDED,
        /** The agreement is recorded, the answers cannot be stored now. */
        UNSTORED
    }

    static SubmittedAnswers nothing(Verdict verdict) {
        return new SubmittedAnswers(verdict, Optional.empty(), Optional.empty());
    }

    static SubmittedAnswers of(Verdict verdict, ConsentOutcome outcome) {
        return new SubmittedAnswers(verdict, Optional.of(outcome), Optional.empty());
    }
}
