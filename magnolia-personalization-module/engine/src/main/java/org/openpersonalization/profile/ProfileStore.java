package org.openpersonalization.profile;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.signal.Signal;

/** Keeps the log of signals, which is the truth, and the profiles that it adds up to. Safe for all threads. */
public interface ProfileStore extends AutoCloseable {

    /**
     * Adds signals to the log and to the profile. Returns when they are on disk.
     *
     * @param received when they arrived
     * @return how many are new; those whose id the visitor's log has already change nothing
     * @throws StoreUnavailableException when they could not be kept, all of them
     */
    int append(VisitorKey visitor, List<Signal> signals, Instant received);

    /** The profile with everything that was appended; empty for somebody unknown. */
    Profile load(VisitorKey visitor);

    /** The profile made anew from the log; equal to the one that {@link #load} gives. */
    Profile rebuild(VisitorKey visitor);

    /** Deletes what was kept under a purpose, from log and profile, and from the files. */
    void forget(VisitorKey visitor, Purpose purpose);

    /**
     * Deletes from the log what arrived before a moment. Profiles keep what it added up to.
     *
     * @return how many signals were deleted
     */
    int foldAway(Instant before);

    @Override
    void close();
}
