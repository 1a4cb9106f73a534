package org.openpersonalization.service.visitor;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.signal.Signal;

/** The log of signals, which is the truth, and of what visitors were shown. Safe for all threads. */
public interface SignalLog {

    /**
     * The outcome of an append.
     *
     * @param added number of new signals; those whose id the visitor's log has already change nothing
     * @param sequence the number up to which the visitor's profile is folded; 0 without a profile
     */
    record Appended(int added, long sequence) {}

    /**
     * Adds to the log and to the profile. Never waits.
     *
     * @return completes when the signals are on disk. Fails with {@link StoreUnavailableException} when nothing was kept
     */
    CompletableFuture<Appended> appendLater(VisitorKey visitor, Observation observation);

    /**
     * Adds signals to the log and to the profile. Returns when they are on disk.
     *
     * @param received when they arrived
     * @return how many are new
     * @throws StoreUnavailableException when they could not be kept, all of them
     */
    int append(VisitorKey visitor, List<Signal> signals, Instant received);
}
