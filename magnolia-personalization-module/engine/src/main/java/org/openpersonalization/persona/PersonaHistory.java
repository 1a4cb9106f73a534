package org.openpersonalization.persona;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.Visits;
import org.openpersonalization.signal.Signal;

/**
 * The past of a persona, as the attributes of its profile. An attribute that is not named has the value that follows from the others
 * with the fewest signals.
 *
 * @param attributes by path without {@code profile.}, such as {@code views7d.pricing}, {@code interests.climbing}, {@code sessions}
 * @param stage the lifecycle stage; empty for the one that follows from the attributes
 */
public record PersonaHistory(SortedMap<String, Double> attributes, Optional<Stage> stage) {

    private static final int MAX_ATTRIBUTES = 200;

    private static final double MOST = 100_000;
    private static final double TOLERANCE = 1e-9;
    private static final String INTERESTS = "interests.";

    public PersonaHistory {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new InvalidValueException(
                    PersonaFault.ATTRIBUTES_TOO_MANY.message().count("limit", MAX_ATTRIBUTES));
        }
        attributes.forEach(PersonaHistory::check);
    }

    private static void check(String name, double value) {
        boolean isWhole = value == Math.rint(value);
        if (name.startsWith(INTERESTS) && !Signal.isWord(name.substring(INTERESTS.length()))) {
            throw new InvalidValueException(PersonaFault.TOPIC_WRONG.message().title("attribute", name));
        }
        if (!(value >= 0 && value <= MOST) || !isWhole && !name.startsWith(INTERESTS)) {
            throw new InvalidValueException(
                    PersonaFault.NUMBER_WRONG.message().title("attribute", name).count("most", (long) MOST));
        }
    }

    /**
     * The profile at a moment, without answers.
     *
     * @throws InvalidValueException when the attributes contradict each other, naming the first one
     */
    Profile profile(Instant now, FoldSettings fold, StageRules stages) {
        PersonaSessions visits = PersonaSessions.of(this, stages);
        PersonaCounts counts = PersonaCounts.of(this, visits);
        SortedMap<String, DayCounts> counters = counts.byDay(now);
        Optional<Visits> seen = visits.at(now, counts.inSession());
        Profile profile = new Profile(0, seen, counters, interests(now), new TreeMap<>());
        requireAttributes(new ProfileAttributes(profile, now, fold, stages));
        return profile;
    }

    private SortedMap<String, Interest> interests(Instant now) {
        SortedMap<String, Interest> interests = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (name.startsWith(INTERESTS)) {
                interests.put(name.substring(INTERESTS.length()), new Interest(value, now));
            }
        });
        return interests;
    }

    /** Reads the profile as conditions do: it has the values that were asked for, or no visitor can have them. */
    private void requireAttributes(ProfileAttributes read) {
        attributes.forEach((name, wanted) -> {
            Object value = read.value("profile." + name);
            if (!(value instanceof Number number) || Math.abs(number.doubleValue() - wanted) > TOLERANCE) {
                throw contradiction(name);
            }
        });
        if (stage.isPresent() && !stage.get().attribute().equals(read.value("profile.stage"))) {
            throw contradiction("stage");
        }
    }

    static InvalidValueException contradiction(String name) {
        return new InvalidValueException(PersonaFault.CONTRADICTION.message().title("attribute", name));
    }

    /** Whether the persona has been on the site before. */
    boolean isObserved() {
        return attributes.values().stream().anyMatch(value -> value > 0)
                || attributes.containsKey(PersonaSessions.DAYS_SINCE_FIRST)
                || attributes.containsKey(PersonaSessions.DAYS_SINCE_LAST)
                || stage.filter(wanted -> wanted != Stage.NEW).isPresent();
    }

    /** An attribute that is named; else a default. */
    long value(String name, long otherwise) {
        Double value = attributes.get(name);
        return value == null ? otherwise : value.longValue();
    }
}
