package org.openpersonalization.host.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import info.magnolia.config.registry.Registry;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.template.TemplateDefinition;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.host.definition.shape.DefinitionProblems;

@DisplayName("magnolia-api §6 definitions in YAML")
class LightModuleFilesTest {

    private final ClassLoader loader = getClass().getClassLoader();
    private final TemplateDefinitionRegistry templates = new TemplateDefinitionRegistry();
    private final DialogRegistry dialogs = new DialogRegistry();

    @BeforeEach
    void load() {
        DefinitionProblems problems = new DefinitionProblems();
        new LightModuleFiles(loader, "defs", problems).loadTemplates(templates);
        new LightModuleFiles(loader, "defs", problems).loadDialogs(dialogs);
        new LightModuleFiles(loader, "defs2", problems).loadDialogs(dialogs);
    }

    @Test
    void templateIsRegisteredUnderModuleAndPath() throws RegistrationException {
        TemplateDefinition home = templates.getTemplateDefinition("defs:pages/home");

        assertThat(home.getTemplateScript()).isEqualTo("/defs/templates/pages/home.ftl");
        assertThat(home.getParameters()).containsEntry("p13nFields", "headline=title");
        assertThat(home.getAreas().get("main").getType()).isEqualTo("list");
        assertThat(home.getAreas()
                        .get("main")
                        .getAvailableComponents()
                        .get("teaser")
                        .getId())
                .isEqualTo("defs:components/teaser");
        assertThat(home.getAreas().get("aside").getCreateAreaNode()).isFalse();
    }

    @Test
    void brokenFileNamesFileAndLineAndTheOthersAreLoaded() {
        assertThatThrownBy(() -> templates.getTemplateDefinition("defs:components/broken"))
                .isInstanceOf(RegistrationException.class)
                .hasMessageContaining("defs/templates/components/broken.yaml")
                .hasMessageContaining("line=2");
        assertThat(templates.getTemplateDefinitions()).hasSize(1);
    }

    @Test
    void valueOfTheWrongKindNamesTheFile() {
        assertThat(templates.getProvider("defs:components/wrongType").isValid()).isFalse();
        assertThatThrownBy(
                        () -> templates.getProvider("defs:components/wrongType").get())
                .isInstanceOf(Registry.InvalidDefinitionException.class)
                .hasMessageContaining("areas must be a map");
    }

    @Test
    void unknownTemplateIsAnError() {
        assertThatThrownBy(() -> templates.getProvider("defs:pages/none"))
                .isInstanceOf(Registry.NoSuchDefinitionException.class);
    }

    @Test
    void dialogIncludesAFragmentWithOneLine() {
        Map<?, ?> properties = properties("defs:components/teaser");

        assertThat(properties.get("variants"))
                .isEqualTo(Map.of(
                        "$type",
                        "jcrMultiField",
                        "field",
                        Map.of("$type", "compositeField", "properties", Map.of("name", Map.of("$type", "textField")))));
    }

    @Test
    void dialogInheritsMergesAndOverrides() {
        Map<?, ?> properties = properties("defs2:special");

        assertThat(properties.get("title")).isEqualTo(Map.of("$type", "textField", "i18n", true, "required", true));
        assertThat(properties.get("text")).isEqualTo(Map.of("$type", "hiddenField"));
    }

    @Test
    void fileThatIncludesItselfIsBroken() {
        assertThatThrownBy(() -> dialogs.getProvider("defs2:circle").get()).hasMessageContaining("includes itself");
    }

    @Test
    void labelsComeInTheLanguageOrInEnglish() {
        Labels labels = new Labels();
        labels.load(loader, "defs");

        assertThat(labels.label("greeting", Locale.GERMAN)).isEqualTo("Grüezi");
        assertThat(labels.label("only.english", Locale.GERMAN)).isEqualTo("Only here");
        assertThat(labels.label("unknown", Locale.GERMAN)).isEqualTo("unknown");
    }

    private Map<?, ?> properties(String dialog) {
        Map<?, ?> form = (Map<?, ?>) dialogs.getProvider(dialog).get().tree().get("form");
        return (Map<?, ?>) form.get("properties");
    }
}
