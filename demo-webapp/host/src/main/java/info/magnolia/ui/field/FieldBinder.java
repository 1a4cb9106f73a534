package info.magnolia.ui.field;

/**
 * Ties a field to the property that it edits.
 *
 * @param <T> the type of its values
 */
public interface FieldBinder<T> {}
