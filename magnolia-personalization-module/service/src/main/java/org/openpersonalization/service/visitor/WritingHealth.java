package org.openpersonalization.service.visitor;

import java.time.Duration;
import java.util.Optional;

/**
 * How writing to the store goes.
 *
 * @param sinceSuccess time since the last transaction that was committed; empty when there was none
 * @param sinceFailure time since the last transaction that failed; empty when there was none
 * @param waiting number of writes that wait or are under way
 * @param oldest how long the oldest of them waits; zero when none does
 * @param deletions number of deletions that are ordered and not done, as far as it was looked up lately
 */
public record WritingHealth(
        Optional<Duration> sinceSuccess, Optional<Duration> sinceFailure, int waiting, Duration oldest, int deletions) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The health of a store that nothing was written to yet. */
    public static WritingHealth untried() {
        return new WritingHealth(Optional.empty(), Optional.empty(), 0, Duration.ZERO, 0);
    }

    /** The same with this number of open deletions. */
    public WritingHealth withDeletions(int open) {
        return new WritingHealth(sinceSuccess, sinceFailure, waiting, oldest, open);
    }

    /** Whether the last transaction succeeded and no write waits longer than ten seconds. */
    public boolean isWriting() {
        boolean failing = sinceFailure.isPresent()
                && (sinceSuccess.isEmpty() || sinceSuccess.get().compareTo(sinceFailure.get()) > 0);
        return !failing && oldest.compareTo(PATIENCE) < 0;
    }
}
