package info.magnolia.ui.field.factory;

import com.vaadin.data.HasValue;
import com.vaadin.ui.Component;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.ui.field.FieldDefinition;
import info.magnolia.ui.field.FieldFactory;

/**
 * Base of the makers of fields.
 *
 * @param <T> the type of the field's values
 * @param <D> the definition
 */
public abstract class AbstractFieldFactory<T, D extends FieldDefinition<T>> implements FieldFactory<T> {

    protected final D definition;
    protected final ComponentProvider componentProvider;

    public AbstractFieldFactory(D definition, ComponentProvider componentProvider) {
        this.definition = definition;
        this.componentProvider = componentProvider;
    }

    /** The component must be a field, as Magnolia wants it. */
    @Override
    @SuppressWarnings("unchecked")
    public HasValue<T> createField() {
        Component component = createFieldComponent();
        if (component instanceof HasValue<?> field) {
            return (HasValue<T>) field;
        }
        throw new IllegalStateException(
                "[" + getClass().getSimpleName() + "] produced something other than a HasValue instance");
    }

    protected abstract Component createFieldComponent();

    protected D getDefinition() {
        return definition;
    }
}
