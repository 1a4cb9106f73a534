package org.openpersonalization.host.definition;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.host.definition.shape.DefinitionProblem;
import org.openpersonalization.host.definition.shape.DefinitionProblems;

@DisplayName("magnolia-api §8 problems of definitions")
class DefinitionProblemsTest {

    private final DefinitionProblems problems = new DefinitionProblems();
    private final DialogRegistry dialogs = new DialogRegistry();

    @BeforeEach
    void load() {
        LightModuleFiles files = new LightModuleFiles(getClass().getClassLoader(), "shaped", problems);
        files.loadDialogs(dialogs);
        files.loadTemplates(new TemplateDefinitionRegistry());
        files.loadApps(new AppRegistry());
        files.loadContentTypes(new ContentTypeRegistry());
        files.checkFieldTypes();
    }

    @Test
    void classWithoutAPlainConstructorGivesNullAndAMajorProblem() {
        assertThat(of("dialogs shaped:order"))
                .containsExactly("MAJOR form/properties/entries/orderHandler: class has no constructor without"
                        + " arguments [info.magnolia.ui.editor.DefaultJcrNodeOrderHandler]");
        assertThat(field("shaped:order", "entries").get("orderHandler")).isNull();
    }

    @Test
    void everyFileBelowDialogsIsADialogAFragmentToo() {
        assertThat(of("dialogs shaped:fragment"))
                .first()
                .isEqualTo("MAJOR : info.magnolia.ui.field.CheckBoxFieldDefinition is no"
                        + " info.magnolia.ui.dialog.ConfiguredFormDialogDefinition");
        assertThat(dialogs.getProvider("shaped:fragment").isValid()).isFalse();
    }

    @Test
    void unknownPropertyIsAMinorProblemAndAnUnknownTypeOrClassAMajorOne() {
        assertThat(of("dialogs shaped:unknown"))
                .containsExactly(
                        "MINOR form/properties/title/hint: there is no such property in"
                                + " info.magnolia.ui.field.TextFieldDefinition",
                        "MAJOR form/properties/title/rows: must be a number, not [many]",
                        "MAJOR form/properties/kind: there is no type [magicField]",
                        "MAJOR form/properties/label: needs a class or a $type",
                        "MAJOR form/properties/other: there is no class [org.example.Missing]",
                        "MAJOR form/properties/validated/validators/mine: java.util.Random is no"
                                + " info.magnolia.ui.field.ConfiguredFieldValidatorDefinition");
    }

    @Test
    void rightDialogHasNoProblem() {
        assertThat(of("dialogs shaped:right")).isEmpty();
    }

    @Test
    void templatesAppsContentTypesAndTypesOfFieldsHaveShapesToo() {
        assertThat(of("templates shaped:page"))
                .containsExactlyInAnyOrder(
                        "MINOR colour: there is no such property in"
                                + " info.magnolia.rendering.template.configured.ConfiguredTemplateDefinition",
                        "MAJOR modelClass: must be a class, not [org.example.NoModel]",
                        "MINOR areas/main/shade: there is no such property in"
                                + " info.magnolia.rendering.template.configured.ConfiguredAreaDefinition");
        assertThat(of("apps shaped:things"))
                .containsExactlyInAnyOrder(
                        "MINOR subApps/browser/url: there is no such property in"
                                + " info.magnolia.ui.contentapp.configuration.BrowserDescriptor",
                        "MINOR subApps/detail/form/properties/title/lines: there is no such property in"
                                + " info.magnolia.ui.field.TextFieldDefinition");
        assertThat(of("contentTypes shaped:thing"))
                .containsExactly("MINOR model/properties/0/colour: there is no such property in modelProperty");
        assertThat(of("fieldTypes shaped:thing"))
                .containsExactly("MAJOR definitionClass: must be a class, not [org.example.NoField]");
    }

    private List<String> of(String definition) {
        return problems.all().stream()
                .filter(problem -> problem.definition().equals(definition))
                .map(DefinitionProblemsTest::text)
                .toList();
    }

    private static String text(DefinitionProblem problem) {
        return problem.severity() + " " + problem.path() + ": " + problem.reason();
    }

    private Map<?, ?> field(String dialog, String name) {
        Map<?, ?> form = (Map<?, ?>) dialogs.getProvider(dialog).get().tree().get("form");
        return (Map<?, ?>) ((Map<?, ?>) form.get("properties")).get(name);
    }
}
