package org.openpersonalization.persona;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.RequestMarks;

/**
 * The request of a persona, the same on every page.
 *
 * @param place origin of the request
 * @param language the first language of the browser; empty when unknown
 * @param device the device
 * @param arrival referrer and campaign
 * @param moment weekday and hour
 * @param globalPrivacyControl whether the browser sends {@code Sec-GPC: 1}
 */
public record PersonaRequest(
        Place place, String language, Device device, Arrival arrival, Moment moment, boolean globalPrivacyControl) {

    private static final int LAST_HOUR = 23;

    /**
     * Weekday and hour in the site's time zone.
     *
     * @param weekday the coming one, today included; empty for today
     * @param hour from 0 to 23; null for the current time of day
     */
    public record Moment(
            Optional<DayOfWeek> weekday, @Nullable Integer hour) {
        public Moment {
            if (hour != null && (hour < 0 || hour > LAST_HOUR)) {
                throw new InvalidValueException(
                        PersonaFault.HOUR_WRONG.message().text("hour", hour));
            }
        }

        ZonedDateTime from(ZonedDateTime now) {
            ZonedDateTime day = weekday.map(wanted -> now.with(TemporalAdjusters.nextOrSame(wanted)))
                    .orElse(now);
            return hour == null ? day : day.truncatedTo(ChronoUnit.HOURS).withHour(hour);
        }
    }

    /**
     * The context of the request for a page.
     *
     * @param page the page's path in the CMS
     * @param now the current moment in the site's time zone
     */
    public RequestContext context(String page, ZonedDateTime now) {
        return new RequestContext(
                page,
                arrival,
                device,
                place,
                language,
                moment.from(now),
                new RequestMarks(globalPrivacyControl, false, false));
    }
}
