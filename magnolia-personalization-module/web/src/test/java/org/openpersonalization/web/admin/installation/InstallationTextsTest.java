package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

class InstallationTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(CheckCode.class)
    void everyCodeHasASentenceInEachLanguageAndEveryProblemAFix(CheckCode code) {
        CheckResult result = CheckResult.of(code);

        for (String language : List.of("en", "de")) {
            InstallationTexts texts = InstallationTexts.in(language);
            assertThat(texts.text(result)).isNotBlank();
            assertThat(texts.fix(result).isPresent()).as(language).isEqualTo(code.state() != CheckCode.State.OK);
        }
    }

    @ParameterizedTest
    @EnumSource(CheckCode.class)
    void sentencesOfBothLanguagesNameTheSameValues(CheckCode code) {
        CheckResult result = CheckResult.of(code);

        assertThat(placesOf("de", result)).isEqualTo(placesOf("en", result));
        assertThat(InstallationTexts.in("de").text(result))
                .isNotEqualTo(InstallationTexts.in("en").text(result));
    }

    private static SortedSet<String> placesOf(String language, CheckResult result) {
        InstallationTexts texts = InstallationTexts.in(language);
        Matcher matcher = PLACE.matcher(texts.text(result) + texts.fix(result).orElse(""));
        SortedSet<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
