package info.magnolia.ui.field;

import com.vaadin.data.Validator;

/**
 * Makes a validator.
 *
 * @param <T> the type of the field's value
 */
public interface FieldValidatorFactory<T> {

    Validator<T> createValidator();
}
