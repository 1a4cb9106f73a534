package com.vaadin.data;

import java.io.Serializable;
import java.util.function.BiFunction;

/**
 * Validates the value of a field.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Validator<T> extends BiFunction<T, ValueContext, ValidationResult>, Serializable {

    @Override
    ValidationResult apply(T value, ValueContext context);
}
