package org.openpersonalization.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openpersonalization.signal.Signal;

/**
 * {@code profile' = fold(profile, signal)}: a pure function, the only way in which a profile changes. The order is the
 * log's. A signal whose number is not above the profile's was folded before and changes nothing, so folding again after
 * a crash is safe. A late signal counts on its own day and adds the remainder of its interest; it opens no session.
 *
 * <p>Counters and interests are bounded: once 500 different ones are known, new ones are left out, except that a
 * counter of a kind alone is always kept. A session counts the same signals as the counters.
 */
public final class ProfileFold {

    private static final int MAX_COUNTERS = 500;
    private static final int MAX_INTERESTS = 500;
    private static final int MAX_DECLARED = 100;
    private static final long SECONDS_OF_DAY = 86_400;

    private final FoldSettings settings;

    public ProfileFold(FoldSettings settings) {
        this.settings = settings;
    }

    /**
     * One more signal.
     *
     * @param sequence its number in the log
     */
    public Profile fold(Profile profile, Signal signal, long sequence) {
        if (sequence <= profile.sequence()) {
            return profile;
        }
        return signal.answer()
                .map(answer -> declare(profile, answer, sequence))
                .orElseGet(() -> observe(profile, signal, sequence));
    }

    private static Profile declare(Profile profile, Signal.DeclaredPreference answer, long sequence) {
        SortedArrayMap<String, List<String>> declared = SortedArrayMap.copyOf(profile.declared());
        if (answer.values().isEmpty()) {
            declared = declared.without(answer.name());
        } else if (declared.containsKey(answer.name()) || declared.size() < MAX_DECLARED) {
            declared = declared.with(answer.name(), answer.values());
        }
        return new Profile(sequence, profile.visits(), profile.counters(), profile.interests(), declared);
    }

    private Profile observe(Profile profile, Signal signal, long sequence) {
        Instant time = signal.at().time();
        List<String> counters = counted(profile, signal);
        SortedMap<String, DayCounts> counts = raised(profile, counters, time);
        Visits visits = profile.visits()
                .map(before -> before.plus(time, settings, counters))
                .orElseGet(() -> Visits.startingAt(time).plus(time, settings, counters));
        return new Profile(
                sequence, Optional.of(visits), counts, interested(profile, signal.topics(), time), profile.declared());
    }

    /** The counters of a signal for which the profile has room. */
    private static List<String> counted(Profile profile, Signal signal) {
        List<String> raised = Counters.raisedBy(signal);
        if (profile.counters().size() + raised.size() <= MAX_COUNTERS) {
            return raised;
        }
        List<String> counted = new ArrayList<>();
        int size = profile.counters().size();
        for (String counter : raised) {
            boolean isKnown = profile.counters().containsKey(counter);
            if (isKnown || size < MAX_COUNTERS || Counters.isOfKindAlone(counter)) {
                counted.add(counter);
                size += isKnown ? 0 : 1;
            }
        }
        return counted;
    }

    private static SortedMap<String, DayCounts> raised(Profile profile, List<String> raised, Instant time) {
        SortedArrayMap<String, DayCounts> counters = SortedArrayMap.copyOf(profile.counters());
        long day = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY);
        for (String counter : raised) {
            DayCounts before = counters.getOrDefault(counter, DayCounts.none());
            counters = counters.with(counter, before.plusOn(day));
        }
        return counters;
    }

    private SortedMap<String, Interest> interested(Profile profile, List<String> topics, Instant time) {
        SortedArrayMap<String, Interest> interests = SortedArrayMap.copyOf(profile.interests());
        for (String topic : topics) {
            Interest before = interests.get(topic);
            if (before != null) {
                interests = interests.with(topic, before.plus(time, settings.halfLife()));
            } else if (interests.size() < MAX_INTERESTS) {
                interests = interests.with(topic, new Interest(1, time));
            }
        }
        return interests;
    }
}
