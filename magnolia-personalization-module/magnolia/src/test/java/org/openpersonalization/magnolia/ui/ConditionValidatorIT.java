package org.openpersonalization.magnolia.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.data.ValidationResult;
import com.vaadin.data.ValueContext;
import info.magnolia.objectfactory.Components;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Definitions;

@ExtendWith(MagnoliaExtension.class)
class ConditionValidatorIT {

    private final ConditionValidatorDefinition definition = new ConditionValidatorDefinition();

    @Test
    void conditionThatDoesNotCompileIsRefusedWithTheSentenceOfTheCompiler() {
        ValidationResult result = validate("{\"context.cuntry\": \"CH\"}");

        assertThat(result.isError()).isTrue();
        assertThat(result.getErrorMessage()).contains("context.cuntry").endsWith(".");
    }

    @Test
    void messageIsInTheLanguageOfTheEditor() {
        ValidationResult result = validate("{}}", new ValueContext(Locale.GERMANY));

        assertThat(result.getErrorMessage()).startsWith("Die Bedingung ist kein JSON-Objekt");
    }

    @Test
    void textThatIsNoJsonIsRefused() {
        assertThat(validate("{\"context.country\": ").isError()).isTrue();
    }

    @Test
    void conditionThatCompilesIsTakenAndAnEmptyFieldIsLeftToRequired() {
        assertThat(validate("{\"context.country\": \"CH\"}").isError()).isFalse();
        assertThat(validate(" ").isError()).isFalse();
    }

    @Test
    void appAudiencesNamesTheValidator() throws Exception {
        assertThat(definition.getFactoryClass()).isEqualTo(ConditionValidatorFactory.class);
        assertThat(Files.readString(Path.of("..", "..", "content-types/apps/audiences.yaml")))
                .contains("class: " + ConditionValidatorDefinition.class.getName());
    }

    private ValidationResult validate(String condition) {
        return validate(condition, new ValueContext());
    }

    private ValidationResult validate(String condition, ValueContext context) {
        Definitions definitions = Components.getComponent(Definitions.class);
        return new ConditionValidatorFactory(definition, definitions)
                .createValidator()
                .apply(condition, context);
    }
}
