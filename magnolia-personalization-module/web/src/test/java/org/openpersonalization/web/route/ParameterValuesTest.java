package org.openpersonalization.web.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.web.http.Refusal;

class ParameterValuesTest {

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.path("id", Format.UUID, ""),
            Parameter.query("moment", Format.MOMENT, ""),
            Parameter.query("limit", Format.whole(1, 100), ""),
            Parameter.query("regime", Format.oneOf(Regime.values()), ""),
            Parameter.required("purpose", Format.PURPOSE, ""));

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private static ParameterValues of(String query) throws Refusal {
        return ParameterValues.of(PARAMETERS, Map.of("id", ID), query);
    }

    @Test
    void valuesAreReadInTheirForm() throws Refusal {
        ParameterValues values = of("moment=2026-11-25&limit=7&regime=opt-out&purpose=ai-recommendations");

        assertThat(values.id("id")).hasToString(ID);
        assertThat(values.moment("moment")).hasValue(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(values.endOf("moment")).hasValue(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(values.whole("limit")).hasValue(7L);
        assertThat(values.constant("regime", Regime.class)).hasValue(Regime.OPT_OUT);
        assertThat(values.the("purpose")).isEqualTo("ai-recommendations");
    }

    @Test
    void anInstantIsItsOwnEnd() throws Refusal {
        ParameterValues values = of("purpose=a&moment=2026-11-25T12%3A00%3A00Z");

        assertThat(values.endOf("moment")).hasValue(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void emptyIsLeftOut() throws Refusal {
        assertThat(of("purpose=a&limit=&moment").whole("limit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0&purpose=a, limit",
        "limit=101&purpose=a, limit",
        "limit=1.5&purpose=a, limit",
        "limit=99999999999999999999&purpose=a, limit",
        "regime=OPT_OUT&purpose=a, regime",
        "purpose=, lower-case words",
        "limit=1, purpose",
        "purpose=a&purpose=b, purpose",
        "purpose=a&other=1, other",
        "purpose=a%zz, encoded"
    })
    void whatIsWrongIsNamed(String query, String named) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> of(query));

        assertThat(refusal.answer().status()).isEqualTo(400);
        assertThat(refusal).hasMessageContaining(named);
    }

    @Test
    void daysThatAreInNoCalendarAreRefused() throws Refusal {
        ParameterValues values = of("purpose=a&moment=2026-02-30");

        assertThat(catchThrowableOfType(Refusal.class, () -> values.moment("moment"))
                        .answer()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsWrongInThePathIsNamedToo() {
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> ParameterValues.of(PARAMETERS, Map.of("id", "1"), "purpose=a")))
                .hasMessageContaining("[id]");
    }
}
