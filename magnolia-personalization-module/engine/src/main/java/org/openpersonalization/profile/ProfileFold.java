package org.openpersonalization.profile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.signal.Signal;

/**
 * {@code profile' = fold(profile, signal)}: a pure function, the only way in which a profile changes. The order is the
 * log's. A signal whose number is not above the profile's was folded before and changes nothing, so folding again after a
 * crash is safe. What is late counts on its own day and adds what is left of its interest; it opens no session.
 *
 * <p>Counters and interests are bounded: once 500 different ones are known, new ones are left out, except that a
 * counter of a kind alone is always kept. A session counts what is counted at all.
 */
public final class ProfileFold {

    private static final int MAX_COUNTERS = 500;
    private static final int MAX_INTERESTS = 500;
    private static final int MAX_DECLARED = 100;

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
        return switch (signal.kind()) {
            case DECLARED_PREFERENCE -> declare(profile, (Signal.DeclaredPreference) signal, sequence);
            case PAGE_VIEW,
                    COMPONENT_CLICK,
                    SCROLL_DEPTH,
                    VISIBLE_TIME,
                    CONTENT_CONSUMED,
                    PRODUCT_VIEW,
                    SEARCH,
                    FORM_SUBMIT,
                    CONVERSION,
                    NAMED_EVENT -> observe(profile, signal, sequence);
        };
    }

    private static Profile declare(Profile profile, Signal.DeclaredPreference answer, long sequence) {
        SortedMap<String, List<String>> declared = new TreeMap<>(profile.declared());
        if (answer.values().isEmpty()) {
            declared.remove(answer.name());
        } else if (declared.containsKey(answer.name()) || declared.size() < MAX_DECLARED) {
            declared.put(answer.name(), answer.values());
        }
        return new Profile(sequence, profile.visits(), profile.counters(), profile.interests(), declared);
    }

    private Profile observe(Profile profile, Signal signal, long sequence) {
        Instant time = signal.at().time();
        SortedMap<String, DayCounts> counted = counted(profile, Counters.raisedBy(signal), time);
        List<String> counters =
                Counters.raisedBy(signal).stream().filter(counted::containsKey).toList();
        Visits visits = profile.visits()
                .map(before -> before.plus(time, settings, counters))
                .orElseGet(() -> Visits.startingAt(time).plus(time, settings, counters));
        return new Profile(
                sequence, Optional.of(visits), counted, interested(profile, signal.topics(), time), profile.declared());
    }

    private static SortedMap<String, DayCounts> counted(Profile profile, List<String> raised, Instant time) {
        SortedMap<String, DayCounts> counters = new TreeMap<>(profile.counters());
        long day = time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        for (String counter : raised) {
            boolean kept =
                    counters.size() < MAX_COUNTERS || counters.containsKey(counter) || Counters.isOfKindAlone(counter);
            if (kept) {
                counters.put(
                        counter,
                        counters.getOrDefault(counter, DayCounts.none()).plusOn(day));
            }
        }
        return counters;
    }

    private SortedMap<String, Interest> interested(Profile profile, List<String> topics, Instant time) {
        SortedMap<String, Interest> interests = new TreeMap<>(profile.interests());
        for (String topic : topics) {
            Interest before = interests.get(topic);
            if (before != null) {
                interests.put(topic, before.plus(time, settings.halfLife()));
            } else if (interests.size() < MAX_INTERESTS) {
                interests.put(topic, new Interest(1, time));
            }
        }
        return interests;
    }
}
