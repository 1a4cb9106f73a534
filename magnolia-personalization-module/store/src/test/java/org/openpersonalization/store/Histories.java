package org.openpersonalization.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/** Random histories, late signals and odd texts included; the same seed gives the same ones. */
final class Histories {

    private static final List<String> TOPICS = List.of("climbing", "winter", "süd", "family-hiking");

    private final Random random;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    Histories(long seed) {
        this.random = new Random(seed);
    }

    VisitorKey visitor() {
        return new VisitorKey(random.nextLong(), random.nextLong());
    }

    List<Signal> signals(int count) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signals.add(signal());
        }
        return signals;
    }

    Signal signal() {
        time = time.plusSeconds(random.nextInt(10) == 0 ? random.nextInt(20 * 86_400) : random.nextInt(2_000));
        Instant when = random.nextInt(5) == 0 ? time.minusSeconds(random.nextInt(200_000)) : time;
        Occurrence at = new Occurrence(new UUID(random.nextLong(), random.nextLong()), when);
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> new Signal.ContentConsumed(at, "/guides/" + topic, List.of(topic));
            case 1 -> new Signal.DeclaredPreference(at, "goal", random.nextInt(4) == 0 ? List.of() : List.of(topic));
            case 2 -> new Signal.Conversion(at, "order", OptionalDouble.of(random.nextDouble()));
            case 3 -> new Signal.Search(at, "rope \"9.5\" – ü\\n");
            case 4 -> new Signal.NamedEvent(at, "video", Map.of("chapter", topic));
            default -> new Signal.PageView(at, "/" + topic, List.of(topic), List.of(topic));
        };
    }
}
