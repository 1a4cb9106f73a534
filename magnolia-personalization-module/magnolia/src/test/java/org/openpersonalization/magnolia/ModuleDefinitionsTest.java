package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.host.definition.AppRegistry;
import org.openpersonalization.host.definition.ContentTypeRegistry;
import org.openpersonalization.host.definition.DialogRegistry;
import org.openpersonalization.host.definition.LightModuleFiles;
import org.openpersonalization.host.definition.shape.DefinitionProblems;

@DisplayName("magnolia-api §8 definitions of the module")
class ModuleDefinitionsTest {

    private final DefinitionProblems problems = new DefinitionProblems();
    private final LightModuleFiles files =
            new LightModuleFiles(getClass().getClassLoader(), "personalization", problems);
    private final TemplateDefinitionRegistry templates = new TemplateDefinitionRegistry();
    private final DialogRegistry dialogs = new DialogRegistry();
    private final AppRegistry apps = new AppRegistry();
    private final ContentTypeRegistry contentTypes = new ContentTypeRegistry();

    @Test
    void noDefinitionHasAProblem() {
        files.loadTemplates(templates);
        files.loadDialogs(dialogs);
        files.loadApps(apps);
        files.loadContentTypes(contentTypes);
        files.checkFieldTypes();

        assertThat(problems.all()).isEmpty();
        assertThat(templates.getTemplateDefinitions()).hasSize(3);
        assertThat(dialogs.getAllDefinitions()).hasSize(3);
        assertThat(apps.getAllDefinitions()).hasSize(7);
        assertThat(contentTypes.getAllDefinitions()).hasSize(6);
    }
}
