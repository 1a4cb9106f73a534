package org.openpersonalization.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTextTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(SettingPhrase.class)
    void everyPhraseHasATextInBothLanguagesWithTheSameValues(SettingPhrase phrase) {
        SettingText text = SettingText.of(phrase);

        assertThat(text.in("de")).isNotBlank().isNotEqualTo(text.in("en"));
        assertThat(places(text.in("de"))).isEqualTo(places(text.in("en")));
    }

    @Test
    void valuesStandInTheText() {
        SettingText text =
                SettingText.of(SettingPhrase.NUMBER_BETWEEN).with("least", 0).with("most", 100);

        assertThat(text).hasToString("a whole number, 0 to 100");
        assertThat(text.in("de-CH")).isEqualTo("eine ganze Zahl von 0 bis 100");
    }

    private static SortedSet<String> places(String text) {
        SortedSet<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
