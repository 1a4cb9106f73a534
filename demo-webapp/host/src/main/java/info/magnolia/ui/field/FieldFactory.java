package info.magnolia.ui.field;

import com.vaadin.data.HasValue;

/**
 * Makes a field of its definition.
 *
 * @param <T> the type of its values
 */
public interface FieldFactory<T> {

    HasValue<T> createField();
}
