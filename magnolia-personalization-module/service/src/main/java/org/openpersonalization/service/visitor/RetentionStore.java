package org.openpersonalization.service.visitor;

import java.time.Instant;

/** Deletes what is older than permitted. Safe for all threads. */
public interface RetentionStore {

    /**
     * Deletes everything about visitors of whom nothing was kept since a moment.
     *
     * @return how many visitors were deleted
     */
    int forgetUntouched(Instant since);

    /** Forgets who withdrew before a moment: nothing of theirs can still be on its way. */
    void forgetWithdrawals(Instant before);

    /** Deletes the choices of models from before a moment; what was shown stays. */
    void forgetChoices(Instant before);

    /**
     * Deletes what is older than its purpose allows: from the log of signals, of which profiles keep what it added up to, and
     * of what visitors were shown.
     *
     * @param signals those that arrived before this moment
     * @param exposures those of before this moment
     * @return how many signals were deleted
     */
    int foldAway(Instant signals, Instant exposures);
}
