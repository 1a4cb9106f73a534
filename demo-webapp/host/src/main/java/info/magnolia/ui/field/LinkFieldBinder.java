package info.magnolia.ui.field;

/**
 * Ties a field with items of a data source to their identifiers.
 *
 * @param <T> the type of the items
 */
public class LinkFieldBinder<T> implements FieldBinder<T> {}
