package org.openpersonalization.service.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.signal.Signal;

/**
 * Keeps the log of signals, which is the truth, the profiles that it adds up to, and what visitors were shown. Safe for
 * all threads.
 */
public interface ProfileStore extends AutoCloseable {

    /** Clocks of instances that grant and erase may differ by this. */
    Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /**
     * Adds to the log and to the profile. Never waits.
     *
     * @return how many signals are new, when they are on disk; those whose id the visitor's log has already change
     *     nothing. Fails with {@link StoreUnavailableException} when nothing was kept
     */
    CompletableFuture<Integer> appendLater(VisitorKey visitor, Observation observation);

    /**
     * Adds signals to the log and to the profile. Returns when they are on disk.
     *
     * @param received when they arrived
     * @return how many are new
     * @throws StoreUnavailableException when they could not be kept, all of them
     */
    int append(VisitorKey visitor, List<Signal> signals, Instant received);

    /** The profile if it is in memory. Never waits. */
    Optional<Profile> cached(VisitorKey visitor);

    /** The profile with everything that was appended; empty for somebody unknown. */
    Profile load(VisitorKey visitor);

    /** The profile made anew from the log; equal to the one that {@link #load} gives. */
    Profile rebuild(VisitorKey visitor);

    /**
     * Everything that is kept about a visitor.
     *
     * @param most of signals, and of exposures, the newest ones
     */
    VisitorData data(VisitorKey visitor, int most);

    /**
     * Counts visitors by their profiles, those that were written last first.
     *
     * @param test whether a profile counts
     * @param most after so many profiles counting stops
     * @param within after this time counting stops as well
     */
    ProfileCount count(Predicate<Profile> test, int most, Duration within);

    /** How many exposures of a visitor are kept. */
    int exposures(VisitorKey visitor);

    /**
     * Deletes what was kept under purposes on grants up to a moment, whenever it was received, from log and profile, and from the files a little
     * later. Until {@link #forgetWithdrawals}, what was granted up to that moment and comes to the store later is not kept
     * either.
     *
     * @param at the choice that ends the grants, later than each of them. To delete everything of a visitor, later than now by
     *     {@link #CLOCKS_DIFFER}
     * @return whether it is done; otherwise the order is on disk, and is carried out also when the process ends before
     * @throws StoreUnavailableException when neither is known to be on disk
     */
    boolean forget(VisitorKey visitor, Set<Purpose> purposes, Instant at);

    /** The newest grant under which something of a visitor is kept, by the clock of whichever instance; empty without any. */
    Optional<Instant> newestGrant(VisitorKey visitor);

    /** When which of the purposes was forgotten last, as far as it is still known. */
    Map<Purpose, Instant> forgotten(VisitorKey visitor, Set<Purpose> purposes);

    /**
     * Deletes everything about visitors of whom nothing was kept since a moment.
     *
     * @return how many visitors were deleted
     */
    int forgetUntouched(Instant since);

    /** Forgets who withdrew before a moment: nothing of theirs can still be on its way. */
    void forgetWithdrawals(Instant before);

    /**
     * Deletes what is older than its purpose allows: from the log of signals, of which profiles keep what it added up to, and
     * of what visitors were shown.
     *
     * @param signals those that arrived before this moment
     * @param exposures those of before this moment
     * @return how many signals were deleted
     */
    int foldAway(Instant signals, Instant exposures);

    @Override
    void close();
}
