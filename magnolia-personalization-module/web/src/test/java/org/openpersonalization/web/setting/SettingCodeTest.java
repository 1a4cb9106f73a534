package org.openpersonalization.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.message.MessageContract;

class SettingCodeTest {

    @ParameterizedTest
    @EnumSource(SettingCode.class)
    void everyCodeHasATextInEachLanguageThatUsesItsFields(SettingCode code) {
        MessageContract.require(code);
    }

    @Test
    void valuesStandInTheText() {
        Message range = Message.of(SettingCode.NUMBER_BETWEEN).text("least", 0).text("most", 100);

        assertThat(MessageCatalogue.english().text(range)).isEqualTo("a whole number, 0 to 100");
        assertThat(MessageCatalogue.in("de-CH").text(range)).isEqualTo("eine ganze Zahl von 0 bis 100");
    }
}
