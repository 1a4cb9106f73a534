package org.openpersonalization.magnolia.ui;

import com.vaadin.data.ValidationResult;
import com.vaadin.data.Validator;
import info.magnolia.ui.field.AbstractFieldValidatorFactory;
import jakarta.inject.Inject;
import org.openpersonalization.magnolia.content.Definitions;

/** Makes the validator of conditions. */
public class ConditionValidatorFactory extends AbstractFieldValidatorFactory<ConditionValidatorDefinition, String> {

    private final Definitions definitions;

    @Inject
    public ConditionValidatorFactory(ConditionValidatorDefinition definition, Definitions definitions) {
        super(definition);
        this.definitions = definitions;
    }

    /** Rejects a condition with the compiler's sentence. An empty field is left to {@code required}. */
    @Override
    public Validator<String> createValidator() {
        return (condition, context) -> condition == null || condition.isBlank()
                ? ValidationResult.ok()
                : definitions
                        .conditionFault(condition)
                        .map(fault -> ValidationResult.error(fault + "."))
                        .orElseGet(ValidationResult::ok);
    }
}
