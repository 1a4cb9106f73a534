package org.openpersonalization.edge;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The attributes that a cache outside reads from the request alone, and those that follow from the moment. */
final class PublicTraits {

    static final String PAGE = "context.path";
    static final String HOUR = "context.hour";
    static final String WEEKDAY = "context.weekday";
    static final String DATE = "context.date";

    private static final Set<String> TEXTS = Set.of(
            "context.country",
            "context.region",
            "context.language",
            "context.utm.source",
            "context.utm.medium",
            "context.utm.campaign",
            "context.utm.term",
            "context.utm.content");

    /** All values of the attributes that have few. The last one stands for those that are not named. */
    private static final Map<String, List<Object>> VALUES = Map.of(
            "context.device",
            List.of("phone", "tablet", "desktop", "other"),
            HOUR,
            IntStream.range(0, 24).<Object>mapToObj(hour -> hour).toList(),
            WEEKDAY,
            Stream.of(DayOfWeek.values())
                    .<Object>map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toList());

    private PublicTraits() {}

    static boolean isKnown(String path) {
        return TEXTS.contains(path) || VALUES.containsKey(path) || isTime(path);
    }

    static boolean isTime(String path) {
        return path.equals(HOUR) || path.equals(WEEKDAY) || path.equals(DATE);
    }

    /** All values of an attribute; empty when it can be any text. */
    static List<Object> values(String path) {
        return VALUES.getOrDefault(path, List.of());
    }
}
