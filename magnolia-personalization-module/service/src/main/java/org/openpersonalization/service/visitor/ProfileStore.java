package org.openpersonalization.service.visitor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;

/** The profiles that the log of signals adds up to, and what is stored beside them. Safe for all threads. */
public interface ProfileStore {

    /** The profile if it is in memory. Never waits. */
    Optional<Profile> cached(VisitorKey visitor);

    /** The profile with all appended signals, read past memory; empty for an unknown visitor. */
    Profile load(VisitorKey visitor);

    /** The profile rebuilt from the log; equal to the result of {@link #load}. */
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
}
