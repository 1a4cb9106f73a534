package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on configuration, the bootstrap file and the module's bean name the same settings. */
class ConfigurationDocTest {

    private static final String SETTINGS = "org.openpersonalization.magnolia.settings";
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern EFFECT = Pattern.compile("\\| `([\\w/]+)` \\|.*\\| (.*) \\|");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w/]+)` \\|");

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/configuration.md"));
        String module = page.substring(page.indexOf("## The module"), page.indexOf("## Templates"));

        assertThat(rows(module)).isEqualTo(settings());
    }

    @Test
    void readmeLeavesTheSettingsToThatPage() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(readme).contains("(docs/configuration.md)");
        assertThat(rows(readme)).doesNotContainAnyElementsOf(settings());
    }

    @Test
    void bootstrapFileHoldsAllOfThem() throws IOException {
        String bootstrap = Files.readString(Path.of(
                "src/main/resources/mgnl-bootstrap/personalization/config.modules.personalization.config.yaml"));

        assertThat(settings())
                .allSatisfy(setting ->
                        assertThat(bootstrap).contains("'" + setting.substring(setting.lastIndexOf('/') + 1) + "':"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void settingsPageOfTheAdminAppDescribesAllOfThem(String language) throws IOException {
        JsonNode effects = effects(language);

        assertThat(effects.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(settings());
    }

    /** One description: the admin app says what this page says, without links. */
    @Test
    void settingsPageOfTheAdminAppDescribesThemAsThatPageDoes() throws IOException {
        JsonNode effects = effects("en");

        Files.readString(ROOT.resolve("docs/configuration.md"))
                .lines()
                .map(EFFECT::matcher)
                .filter(Matcher::matches)
                .filter(row -> effects.has(row.group(1)))
                .forEach(row -> assertThat(effects.get(row.group(1)).asText())
                        .as(row.group(1))
                        .isEqualTo(withoutMarks(row.group(2))));
    }

    private static String withoutMarks(String markdown) {
        return markdown.replaceAll("\\s*\\(\\[[^\\]]+]\\([^)]*\\)\\)", "")
                .replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1")
                .replace("`", "")
                .strip();
    }

    private static JsonNode effects(String language) throws IOException {
        Path texts = ROOT.resolve("webresources/admin/src/pages/settings/" + language + ".json");
        return new ObjectMapper().readTree(texts.toFile()).get("effect");
    }

    private static Set<String> rows(String table) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = ROW.matcher(table);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        addSettings(PersonalizationModule.class, "", settings);
        return settings;
    }

    /** A bean within the bean is a node: its settings are named with its path. */
    private static void addSettings(Class<?> bean, String path, Set<String> settings) {
        Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("set"))
                .forEach(setter -> {
                    String name = Character.toLowerCase(setter.getName().charAt(3))
                            + setter.getName().substring(4);
                    Class<?> type = setter.getParameterTypes()[0];
                    if (type.getPackage() != null && type.getPackageName().startsWith(SETTINGS)) {
                        addSettings(type, path + name + "/", settings);
                    } else {
                        settings.add(path + name);
                    }
                });
    }
}
