package org.openpersonalization.profile;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openpersonalization.consent.Purpose;

/**
 * The folded signals of one visitor. Folding the same signals in the same order gives an equal profile, bit for bit.
 *
 * @param sequence the log's number of the newest signal in it; 0 when there is none
 * @param visits first and latest visits and sessions; empty when only declared data are known
 * @param counters daily counts by kind, such as {@code views} or {@code views.pricing}
 * @param interests by topic
 * @param declared the newest answers, by question
 */
public record Profile(
        long sequence,
        Optional<Visits> visits,
        SortedMap<String, DayCounts> counters,
        SortedMap<String, Interest> interests,
        SortedMap<String, List<String>> declared) {

    private static final Profile EMPTY =
            new Profile(0, Optional.empty(), SortedArrayMap.empty(), SortedArrayMap.empty(), SortedArrayMap.empty());

    public Profile {
        counters = SortedArrayMap.copyOf(counters);
        interests = SortedArrayMap.copyOf(interests);
        declared = SortedArrayMap.copyOf(declared);
    }

    /** The profile of an unknown visitor. */
    public static Profile empty() {
        return EMPTY;
    }

    /**
     * Without what was kept under a purpose: what the visitor said is kept under {@link Purpose#PREFERENCES}, all else
     * under {@link Purpose#BEHAVIORAL}.
     */
    public Profile without(Purpose purpose) {
        if (purpose.equals(Purpose.PREFERENCES)) {
            return new Profile(sequence, visits, counters, interests, SortedArrayMap.empty());
        }
        return purpose.equals(Purpose.BEHAVIORAL)
                ? new Profile(sequence, Optional.empty(), SortedArrayMap.empty(), SortedArrayMap.empty(), declared)
                : this;
    }
}
