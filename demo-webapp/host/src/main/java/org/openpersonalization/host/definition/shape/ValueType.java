package org.openpersonalization.host.definition.shape;

/**
 * The type of a property.
 *
 * @param many whether the property holds a map or a list of values
 * @param of {@code text}, {@code number}, {@code flag}, {@code class}, {@code any}, or the name of a shape
 */
record ValueType(boolean many, String of) {

    private static final String MANY = "many ";

    /** Reads the notation of {@code shapes.yaml}: a type, or {@code many} and a type. */
    static ValueType parse(String notation) {
        return notation.startsWith(MANY)
                ? new ValueType(true, notation.substring(MANY.length()))
                : new ValueType(false, notation);
    }

    ValueType single() {
        return new ValueType(false, of);
    }
}
