package org.openpersonalization.experiment.bucket;

/**
 * Whom an assignment is for.
 *
 * @param attribute the path of the attribute that was hashed
 * @param value its value; empty when it is not known
 */
public record HashKey(String attribute, String value) {

    /** Whether there is no value to assign. */
    public boolean isEmpty() {
        return value.isEmpty();
    }
}
