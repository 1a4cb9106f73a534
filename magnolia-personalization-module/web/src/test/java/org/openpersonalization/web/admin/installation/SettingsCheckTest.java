package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.SettingProblem;

class SettingsCheckTest {

    private static final SettingProblem BANANA =
            new SettingProblem("slices/holdoutPercent", "banana", "0 to 100", "The value before stays in force [5]");

    @Test
    void wrongSettingIsNamedWithItsValueTheEffectAndTheValuesThatItTakes() {
        CheckResult wrong = resultsWith(BANANA).get(0);

        assertThat(wrong.code()).isEqualTo(CheckCode.SETTING_INVALID);
        assertThat(InstallationTexts.in("en").text(wrong))
                .isEqualTo("The setting slices/holdoutPercent has the value [banana]."
                        + " The value before stays in force [5].");
        assertThat(InstallationTexts.in("en").fix(wrong))
                .hasValue("Set slices/holdoutPercent in config:/modules/personalization/config to: 0 to 100.");
    }

    @Test
    void rightSettingsAreOneResult() {
        assertThat(resultsWith()).containsExactly(CheckResult.of(CheckCode.SETTINGS_VALID));
    }

    private static List<CheckResult> resultsWith(SettingProblem... problems) {
        return ClassPathChecksTest.resultsOf(new SettingsCheck(() -> List.of(problems)).check());
    }
}
