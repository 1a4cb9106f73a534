package org.openpersonalization.magnolia.ui;

import com.vaadin.data.ValidationResult;
import com.vaadin.data.Validator;
import com.vaadin.data.ValueContext;
import info.magnolia.ui.field.AbstractFieldValidatorFactory;
import jakarta.inject.Inject;
import java.util.Locale;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.service.message.MessageCatalogue;

/** Makes the validator of conditions. */
public class ConditionValidatorFactory extends AbstractFieldValidatorFactory<ConditionValidatorDefinition, String> {

    private final Definitions definitions;

    @Inject
    public ConditionValidatorFactory(ConditionValidatorDefinition definition, Definitions definitions) {
        super(definition);
        this.definitions = definitions;
    }

    /** Rejects a condition with the compiler's message in the editor's language. An empty field is left to {@code required}. */
    @Override
    public Validator<String> createValidator() {
        return (condition, context) -> condition == null || condition.isBlank()
                ? ValidationResult.ok()
                : definitions
                        .conditionFault(condition)
                        .map(fault -> ValidationResult.error(texts(context).text(fault)))
                        .orElseGet(ValidationResult::ok);
    }

    private static MessageCatalogue texts(ValueContext context) {
        return MessageCatalogue.in(context.getLocale().map(Locale::getLanguage).orElse(""));
    }
}
