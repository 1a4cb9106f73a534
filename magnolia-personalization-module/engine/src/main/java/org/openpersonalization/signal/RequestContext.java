package org.openpersonalization.signal;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;

/**
 * The context of one request, read once. It describes the request, not a person: no identifier, no address. As {@link
 * Attributes} it returns the paths below {@code context.}; an unknown value is absent.
 *
 * @param page the page's path in the CMS
 * @param arrival the source of the visit
 * @param device the visitor's device
 * @param place the origin of the request
 * @param language the first language that the browser asks for, as a two- or three-letter code; empty when unknown
 * @param time the moment in the site's time zone
 * @param marks flags of the request
 */
public record RequestContext(
        String page,
        Arrival arrival,
        Device device,
        Place place,
        String language,
        ZonedDateTime time,
        RequestMarks marks)
        implements Attributes {

    /** Every path that a condition may read here. */
    public static final SortedSet<String> PATHS = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "context.path",
            "context.referrer.host",
            "context.utm.source",
            "context.utm.medium",
            "context.utm.campaign",
            "context.utm.term",
            "context.utm.content",
            "context.device",
            "context.browser",
            "context.os",
            "context.country",
            "context.region",
            "context.language",
            "context.date",
            "context.hour",
            "context.weekday",
            "context.gpc")));

    @Override
    public @Nullable Object value(String path) {
        return switch (path) {
            case "context.path" -> page;
            case "context.referrer.host" -> present(arrival.referrerHost());
            case "context.utm.source" -> present(arrival.campaign().source());
            case "context.utm.medium" -> present(arrival.campaign().medium());
            case "context.utm.campaign" -> present(arrival.campaign().name());
            case "context.utm.term" -> present(arrival.campaign().term());
            case "context.utm.content" -> present(arrival.campaign().content());
            case "context.device" -> device.kind().attribute();
            case "context.browser" -> present(device.browser());
            case "context.os" -> present(device.os());
            case "context.country" -> present(place.country());
            case "context.region" -> present(place.region());
            case "context.language" -> present(language);
            case "context.date" -> time.toLocalDate().toString();
            case "context.hour" -> time.getHour();
            case "context.weekday" -> time.getDayOfWeek().name().toLowerCase(Locale.ROOT);
            case "context.gpc" -> marks.globalPrivacyControl();
            default -> null;
        };
    }

    /** The same request for another page, such as the one that a mapped address leads to. */
    public RequestContext on(String otherPage) {
        return new RequestContext(otherPage, arrival, device, place, language, time, marks);
    }

    /** The same of a visitor who came in another way. */
    public RequestContext arrivedBy(Arrival other) {
        return new RequestContext(page, other, device, place, language, time, marks);
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
