package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.openpersonalization.magnolia.content.Definitions;

class SettingsTest {

    private final PersonalizationService service = new PersonalizationService(new Definitions(), new SiteClock());
    private final PersonalizationModule module = new PersonalizationModule(mock(DefinitionWatch.class), service);

    @Test
    void defaultsAreValid() {
        Settings settings = Settings.of(module);

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.requests().zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(settings.requests().trustedProxies()).containsExactly("loopback");
    }

    @Test
    void unknownTimeZoneIsRefusedByName() {
        module.setTimeZone("Middle Earth");

        assertThatThrownBy(() -> Settings.of(module)).hasMessageContaining("timeZone=Middle Earth");
    }

    @Test
    void headerNameIsChecked() {
        module.setCountryHeader("X Geo: Country");

        assertThatThrownBy(() -> Settings.of(module)).hasMessageContaining("countryHeader");
    }

    @Test
    void wrongSettingsSwitchPersonalizationOffAndRightOnesOnAgain() {
        module.setTimeZone("Middle Earth");
        module.start(null);
        assertThat(service.current()).isEmpty();

        module.setTimeZone("Europe/Zurich");
        module.setTrustedProxies(List.of("10.0.0.1"));
        module.start(null);
        assertThat(service.current()).isPresent();
    }

    @Test
    void switchedOffMeansNothingIsDecided() {
        module.setEnabled(false);
        module.start(null);

        assertThat(service.current()).isEmpty();
    }
}
