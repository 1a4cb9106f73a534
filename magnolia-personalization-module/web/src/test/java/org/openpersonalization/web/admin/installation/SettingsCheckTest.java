package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;

class SettingsCheckTest {

    private static final SettingProblem BANANA = new SettingProblem(
            "slices/holdoutPercent",
            "banana",
            Message.of(SettingCode.NUMBER_BETWEEN).text("least", 0).text("most", 100),
            Message.of(SettingCode.FORMER_IN_FORCE_IS).text("value", 5));
    private static final SettingProblem MISSPELT = new SettingProblem(
            "slices/holdoutPrecent",
            "…",
            Message.of(SettingCode.NAME_NEAREST).text("name", "slices/holdoutPercent"),
            Message.of(SettingCode.NAME_IGNORED));

    @Test
    void wrongSettingIsNamedWithItsValueTheEffectAndTheValuesThatItTakes() {
        CheckResult wrong = resultsWith(BANANA).get(0);

        assertThat(wrong.code()).isEqualTo(CheckCode.SETTING_INVALID);
        assertThat(InstallationTexts.in("en").text(wrong))
                .isEqualTo("The setting slices/holdoutPercent has the value [banana]."
                        + " The value before stays in force [5].");
        assertThat(InstallationTexts.in("en").fix(wrong))
                .hasValue(
                        "Set slices/holdoutPercent in config:/modules/personalization/config to: a whole number, 0 to 100.");
    }

    @Test
    void valuesAndEffectAreGermanOnTheGermanPage() {
        CheckResult wrong = resultsWith(BANANA).get(0);
        InstallationTexts german = InstallationTexts.in("de");

        assertThat(german.text(wrong))
                .isEqualTo("Die Einstellung slices/holdoutPercent hat den Wert [banana]."
                        + " Es gilt weiter der vorherige Wert [5].");
        assertThat(german.fix(wrong))
                .hasValue("Setzen Sie slices/holdoutPercent in config:/modules/personalization/config auf:"
                        + " eine ganze Zahl von 0 bis 100.");
        assertThat(german.fields(wrong)).containsEntry("expected", "eine ganze Zahl von 0 bis 100");
    }

    @Test
    void unknownNameIsNamedWithTheNearestOneAndWithoutItsValue() {
        CheckResult unknown = resultsWith(MISSPELT).get(0);

        assertThat(unknown.code()).isEqualTo(CheckCode.SETTING_UNKNOWN);
        assertThat(InstallationTexts.in("en").fix(unknown))
                .hasValue("Delete slices/holdoutPrecent in config:/modules/personalization/config, or give it"
                        + " the name slices/holdoutPercent.");
        assertThat(InstallationTexts.in("de").text(unknown)).contains("keine Einstellung slices/holdoutPrecent");
    }

    @Test
    void rightSettingsAreOneResult() {
        assertThat(resultsWith()).containsExactly(CheckResult.of(CheckCode.SETTINGS_VALID));
    }

    private static List<CheckResult> resultsWith(SettingProblem... problems) {
        return ClassPathChecksTest.resultsOf(new SettingsCheck(() -> List.of(problems)).check());
    }
}
