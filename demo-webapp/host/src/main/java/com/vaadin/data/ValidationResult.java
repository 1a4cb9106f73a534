package com.vaadin.data;

import java.io.Serializable;

/** The result of a validation. */
public interface ValidationResult extends Serializable {

    /** @throws IllegalStateException when there is no error */
    String getErrorMessage();

    boolean isError();

    static ValidationResult ok() {
        return new Result("", false);
    }

    static ValidationResult error(String message) {
        return new Result(message, true);
    }

    /** A result as a value. */
    record Result(String message, boolean isError) implements ValidationResult {
        @Override
        public String getErrorMessage() {
            if (!isError) {
                throw new IllegalStateException("The result is no error");
            }
            return message;
        }
    }
}
