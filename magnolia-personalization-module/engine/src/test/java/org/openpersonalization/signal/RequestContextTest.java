package org.openpersonalization.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RequestContextTest {

    private static final ZonedDateTime TUESDAY_EVENING = ZonedDateTime.parse("2026-11-24T19:30:00+01:00");

    @Test
    void everyPathIsAnswered() {
        RequestContext context = new RequestContext(
                "/home",
                new Arrival("blog.example", new Campaign("mail", "email", "spring", "boots", "top")),
                new Device(Device.Kind.PHONE, "Firefox", "Android"),
                new Place("US", "US-CA"),
                "de",
                TUESDAY_EVENING,
                new RequestMarks(true, false, false));

        assertThat(RequestContext.PATHS)
                .allSatisfy(path -> assertThat(context.value(path)).isNotNull());
        assertThat(context.value("context.hour")).isEqualTo(19);
        assertThat(context.value("context.weekday")).isEqualTo("tuesday");
        assertThat(context.value("context.utm.campaign")).isEqualTo("spring");
        assertThat(context.value("context.device")).isEqualTo("phone");
    }

    @Test
    void unknownValuesAreAbsent() {
        RequestContext context = new RequestContext(
                "/home",
                new Arrival("", new Campaign("", "", "", "", "")),
                Device.unknown(),
                Place.unknown(),
                "",
                TUESDAY_EVENING,
                new RequestMarks(false, false, false));

        assertThat(context.value("context.country")).isNull();
        assertThat(context.value("context.utm.campaign")).isNull();
        assertThat(context.value("context.nonsense")).isNull();
    }

    @Test
    void placeIsAnIsoCode() {
        assertThat(Place.isCountry("CH")).isTrue();
        assertThat(Place.isCountry("CHE")).isFalse();
        assertThatThrownBy(() -> new Place("ch", "")).hasMessageContaining("[ch]");
        assertThatThrownBy(() -> new Place("US", "California")).hasMessageContaining("[California]");
    }
}
