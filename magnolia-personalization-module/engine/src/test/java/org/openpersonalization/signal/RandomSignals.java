package org.openpersonalization.signal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;

/** Random signals of every kind, some late; the same seed gives the same ones. */
public final class RandomSignals {

    private static final List<String> PAGES = List.of("/home", "/home/pricing", "/home/guides/first-rope");
    private static final List<String> WORDS = List.of("climbing", "winter", "family-hiking", "pricing", "süd");

    private final Random random;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    public RandomSignals(long seed) {
        this.random = new Random(seed);
    }

    /** The next one: mostly minutes after the last, sometimes days after or hours before it. */
    public Signal next() {
        time = time.plusSeconds(random.nextInt(8) == 0 ? random.nextInt(40 * 86_400) : random.nextInt(1_500));
        Instant when = random.nextInt(6) == 0 ? time.minusSeconds(random.nextInt(3 * 86_400)) : time;
        return signal(new Occurrence(new UUID(random.nextLong(), random.nextLong()), when));
    }

    private Signal signal(Occurrence at) {
        return switch (SignalKind.values()[random.nextInt(SignalKind.values().length)]) {
            case PAGE_VIEW -> new Signal.PageView(at, pick(PAGES), words(2), words(3));
            case COMPONENT_CLICK ->
                new Signal.ComponentClick(at, pick(PAGES), "hero", random.nextBoolean() ? "" : "/x");
            case SCROLL_DEPTH -> new Signal.ScrollDepth(at, pick(PAGES), 1 + random.nextInt(100));
            case VISIBLE_TIME -> new Signal.VisibleTime(at, pick(PAGES), 1 + random.nextInt(600));
            case CONTENT_CONSUMED -> new Signal.ContentConsumed(at, pick(PAGES), words(3));
            case PRODUCT_VIEW -> new Signal.ProductView(at, "sava-boots", words(2));
            case SEARCH -> new Signal.Search(at, "rope \"9.5\" – ü");
            case FORM_SUBMIT -> new Signal.FormSubmit(at, "newsletter");
            case DECLARED_PREFERENCE -> new Signal.DeclaredPreference(at, pick(List.of("goal", "size")), words(3));
            case CONVERSION ->
                new Signal.Conversion(
                        at,
                        "order",
                        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble() * 99));
            case NAMED_EVENT -> new Signal.NamedEvent(at, "video", Map.of("chapter", pick(WORDS)));
        };
    }

    private List<String> words(int most) {
        return random.ints(random.nextInt(most + 1), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .toList();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
