package org.openpersonalization.persona;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/**
 * A visitor with the signals of up to six sessions, the newest one perhaps going on.
 *
 * @param signals in the order of time
 */
public record RandomVisitor(List<Signal> signals) {

    /** Groups and topics of the signals. */
    public static final List<String> WORDS = List.of("climbing", "pricing", "hiking");

    private static final int MOST_DAYS = 250;
    private static final List<String> COUNTERS =
            List.of("views", "forms", "conversions", "events", "clicks", "scrolls", "products", "consumed");

    /** Signals until a moment. */
    public static RandomVisitor of(Random random, Instant now) {
        TreeSet<Integer> days = new TreeSet<>();
        for (int session = random.nextInt(7); session > 0; session--) {
            days.add(random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 10 : MOST_DAYS));
        }
        List<Signal> signals = new ArrayList<>();
        for (int day : days.descendingSet()) {
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                Instant time = now.minus(Duration.ofDays(day));
                signals.add(signal(random, new Occurrence(new UUID(random.nextLong(), random.nextLong()), time)));
            }
        }
        return new RandomVisitor(signals);
    }

    private static Signal signal(Random random, Occurrence at) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> new Signal.FormSubmit(at, word);
            case 1 -> new Signal.Conversion(at, word, OptionalDouble.empty());
            case 2 -> new Signal.NamedEvent(at, word, Map.of());
            case 3 -> new Signal.ComponentClick(at, "/home", "hero", "");
            case 4 -> new Signal.ProductView(at, "rope", List.of(word));
            case 5 -> new Signal.ContentConsumed(at, "/home", List.of(word));
            case 6 -> new Signal.ScrollDepth(at, "/home", 50);
            default -> new Signal.PageView(at, "/home", WORDS.subList(0, random.nextInt(4)), List.of(word));
        };
    }

    /** The profile of these signals. */
    public Profile folded() {
        ProfileFold fold = new ProfileFold(FoldSettings.defaults());
        Profile profile = Profile.empty();
        for (Signal signal : signals) {
            profile = fold.fold(profile, signal, profile.sequence() + 1);
        }
        return profile;
    }

    /** All attributes of numbers that conditions read, without {@code profile.}; none of an unknown visitor. */
    public SortedMap<String, Double> attributes(Instant now) {
        SortedMap<String, Double> attributes = new TreeMap<>();
        if (!signals.isEmpty()) {
            ProfileAttributes read =
                    new ProfileAttributes(folded(), now, FoldSettings.defaults(), StageRules.defaults());
            paths().forEach(path -> {
                if (read.value("profile." + path) instanceof Number number) {
                    attributes.put(path, number.doubleValue());
                }
            });
        }
        return attributes;
    }

    /** The paths of {@link #attributes}. */
    public static List<String> paths() {
        List<String> paths = new ArrayList<>(
                List.of("sessions", "bounces", "daysSinceFirstVisit", "daysSinceLastVisit", "daysAway"));
        for (String counter : COUNTERS) {
            for (String window : List.of("", "Session", "1d", "7d", "30d")) {
                paths.add(counter + window);
                boolean hasGroups = COUNTERS.indexOf(counter) < 4;
                WORDS.stream().filter(word -> hasGroups).forEach(word -> paths.add(counter + window + "." + word));
            }
        }
        WORDS.forEach(word -> paths.add("interests." + word));
        return paths;
    }
}
