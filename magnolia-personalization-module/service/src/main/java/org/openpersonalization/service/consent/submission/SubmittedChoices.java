package org.openpersonalization.service.consent.submission;

import java.util.Optional;
import org.openpersonalization.service.consent.choice.ConsentOutcome;

/**
 * The result of submitted choices.
 *
 * @param verdict which of them count
 * @param outcome of those that count; empty when nothing was done
 */
public record SubmittedChoices(Verdict verdict, Optional<ConsentOutcome> outcome) {

    /** Which choices count. Except for {@link #TOO_MANY}, each no does. */
    public enum Verdict {
        /** All. */
        ACCEPTED,
        /** No yes, since a page of another site sent it. */
        FOREIGN,
        /** No yes, since personalization is switched off. */
        SWITCHED_OFF,
        /** No yes, since the visitor read another text than the present one. */
        OUTDATED,
        /** None, since the address sends too many. */
        TOO_MANY,
        /** No yes, since none can be recorded now. */
        UNRECORDED,
        /** Each, but data could be neither deleted nor ordered to be deleted. */
        UNDELETED
    }

    static SubmittedChoices of(Verdict verdict, ConsentOutcome outcome) {
        if (outcome.proof() == ConsentOutcome.Proof.IMPOSSIBLE) {
            return new SubmittedChoices(Verdict.UNRECORDED, Optional.of(outcome));
        }
        return new SubmittedChoices(
                outcome.deletion() == ConsentOutcome.Deletion.IMPOSSIBLE ? Verdict.UNDELETED : verdict,
                Optional.of(outcome));
    }
}
