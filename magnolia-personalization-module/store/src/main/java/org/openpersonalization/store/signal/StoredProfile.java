package org.openpersonalization.store.signal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Session;
import org.openpersonalization.profile.Visits;
import org.openpersonalization.store.json.StoredJson;

/**
 * A profile as it is stored, without losing a bit. Names are short, since every profile has them; they never change.
 *
 * @param seq the log's number of the newest signal in it
 * @param visits null when only answers are known
 * @param counters by name: the total as {@code n}, and the count of each day since 1970
 */
public record StoredProfile(
        long seq,
        @Nullable StoredVisits visits,
        SortedMap<String, Map<String, Long>> counters,
        SortedMap<String, StoredInterest> interests,
        SortedMap<String, List<String>> declared) {

    private static final String TOTAL = "n";

    public static String write(Profile profile) {
        return StoredJson.write(new StoredProfile(
                profile.sequence(),
                profile.visits().map(StoredVisits::of).orElse(null),
                mapped(profile.counters(), StoredProfile::stored),
                mapped(profile.interests(), StoredInterest::of),
                profile.declared()));
    }

    /**
     * Parses the output of {@link #write}.
     *
     * @throws RuntimeException when the text has another form
     */
    public static Profile read(String json) {
        StoredProfile stored = StoredJson.read(json, StoredProfile.class);
        return new Profile(
                stored.seq,
                Optional.ofNullable(stored.visits).map(StoredVisits::visits),
                mapped(stored.counters, StoredProfile::counts),
                mapped(stored.interests, StoredInterest::interest),
                stored.declared);
    }

    private static <A, B> SortedMap<String, B> mapped(SortedMap<String, A> values, Function<A, B> mapping) {
        SortedMap<String, B> mapped = new TreeMap<>();
        values.forEach((name, value) -> mapped.put(name, mapping.apply(value)));
        return mapped;
    }

    private static Map<String, Long> stored(DayCounts counts) {
        Map<String, Long> stored = new LinkedHashMap<>();
        stored.put(TOTAL, counts.total());
        counts.byDay().forEach((day, count) -> stored.put(day.toString(), count));
        return stored;
    }

    private static DayCounts counts(Map<String, Long> stored) {
        SortedMap<Long, Long> byDay = new TreeMap<>();
        stored.forEach((day, count) -> {
            if (!day.equals(TOTAL)) {
                byDay.put(Long.valueOf(day), count);
            }
        });
        return new DayCounts(stored.get(TOTAL), byDay);
    }

    /** Visits with the session that is the newest; times in milliseconds since 1970. */
    record StoredVisits(
            long first,
            @Nullable Long previous,
            long sessions,
            long bounces,
            long start,
            long last,
            SortedMap<String, Long> counts) {

        static StoredVisits of(Visits visits) {
            Instant previous = visits.previousSeen();
            return new StoredVisits(
                    visits.firstSeen().toEpochMilli(),
                    previous == null ? null : previous.toEpochMilli(),
                    visits.sessions(),
                    visits.bounces(),
                    visits.current().start().toEpochMilli(),
                    visits.current().last().toEpochMilli(),
                    visits.current().counts());
        }

        Visits visits() {
            return new Visits(
                    Instant.ofEpochMilli(first),
                    previous == null ? null : Instant.ofEpochMilli(previous),
                    sessions,
                    bounces,
                    new Session(Instant.ofEpochMilli(start), Instant.ofEpochMilli(last), counts));
        }
    }

    /** A weight and the millisecond since 1970 at which it was that, as {@code [0.5,1795521600123]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"weight", "asOf"})
    record StoredInterest(double weight, long asOf) {

        static StoredInterest of(Interest interest) {
            return new StoredInterest(interest.weight(), interest.asOf().toEpochMilli());
        }

        Interest interest() {
            return new Interest(weight, Instant.ofEpochMilli(asOf));
        }
    }
}
