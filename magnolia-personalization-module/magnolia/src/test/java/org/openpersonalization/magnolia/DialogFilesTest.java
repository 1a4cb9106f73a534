package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialog fragment has the fields of a variant, and every label is there in both languages. */
class DialogFilesTest {

    private static final Path FILES = Path.of("..", "..", "content-types");
    private static final Pattern LABEL =
            Pattern.compile("(?:label|description|\\w*Label): (personalization\\.[\\w.-]+)");

    @Test
    void fragmentHasEveryFieldOfAVariant() throws IOException {
        String fragment = Files.readString(FILES.resolve("fragments/variants.yaml"));

        assertThat(List.of(
                        "name",
                        "audience",
                        "eyebrow",
                        "headline",
                        "text",
                        "ctaLabel",
                        "ctaLink",
                        "image",
                        "imageAlt",
                        "topics",
                        "origin",
                        "validFrom",
                        "validTo"))
                .allSatisfy(field -> assertThat(fragment).contains("\n    " + field + ":\n"));
        assertThat(fragment)
                .contains("\n    ctaPage: !include:/personalization/fragments/page.yaml\n")
                .contains("\n    imageAsset: !include:/personalization/fragments/imageAsset.yaml\n")
                .doesNotContain("order");
    }

    @Test
    void dialogIncludesTheFragmentWithOneLine() throws IOException {
        assertThat(Files.readString(FILES.resolve("dialogs/components/hero.yaml")))
                .containsOnlyOnce("variants: !include:/personalization/fragments/variants.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLabelIsTranslated(String language) throws IOException {
        Properties labels = new Properties();
        Path file = FILES.resolve("i18n/personalization-messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            labels.load(reader);
        }

        assertThat(usedLabels())
                .isNotEmpty()
                .allSatisfy(label -> assertThat(labels.getProperty(label)).isNotBlank());
    }

    private static List<String> usedLabels() throws IOException {
        List<String> used = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path yaml :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Matcher matcher = LABEL.matcher(Files.readString(yaml));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        return used;
    }
}
