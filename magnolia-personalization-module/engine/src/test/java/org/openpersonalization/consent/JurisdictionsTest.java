package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JurisdictionsTest {

    private final Jurisdictions jurisdictions = new Jurisdictions(
            Map.of("US", Regime.OPT_OUT, "US-NY", Regime.OPT_IN, "GB-ENG", Regime.NONE, "CH", Regime.OPT_IN));

    @Test
    void regionCountsBeforeItsCountry() {
        assertThat(jurisdictions.of("US", "US-NY")).isEqualTo(new Jurisdiction("US-NY", Regime.OPT_IN));
        assertThat(jurisdictions.of("US", "US-CA")).isEqualTo(new Jurisdiction("US", Regime.OPT_OUT));
        assertThat(jurisdictions.of("US", "")).isEqualTo(new Jurisdiction("US", Regime.OPT_OUT));
        assertThat(jurisdictions.of("GB", "GB-ENG")).isEqualTo(new Jurisdiction("GB-ENG", Regime.NONE));
    }

    @Test
    void everyOtherPlaceHasTheStrictestRegime() {
        for (String country : List.of("", "FR", "us", "XX", "GB")) {
            assertThat(jurisdictions.of(country, "")).isEqualTo(Jurisdiction.unknown());
        }
        assertThat(Jurisdiction.unknown().regime()).isEqualTo(Regime.OPT_IN);
        assertThat(Jurisdictions.strict().of("US", "US-CA")).isEqualTo(Jurisdiction.unknown());
    }

    @Test
    void malformedPlacesAreRefused() {
        for (String place : List.of("", "us", "USA", "US-", "US_CA", "US-CALI", "*")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Jurisdictions(Map.of(place, Regime.NONE)))
                    .withMessageContaining("US-CA");
        }
    }
}
