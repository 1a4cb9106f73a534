package info.magnolia.ui.field;

/**
 * Ties a field of text to a property.
 *
 * @param <T> the type of its values
 */
public class TextFieldBinder<T> implements FieldBinder<T> {}
