package info.magnolia.ui.field.factory;

import com.vaadin.ui.Component;
import com.vaadin.ui.TextField;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.ui.field.LinkFieldDefinition;

/**
 * Makes the field of a link.
 *
 * @param <T> the type of the items
 * @param <D> the definition
 */
public class LinkFieldFactory<T, D extends LinkFieldDefinition<T>> extends AbstractFieldFactory<T, D> {

    public LinkFieldFactory(D definition, ComponentProvider componentProvider) {
        super(definition, componentProvider);
    }

    @Override
    protected Component createFieldComponent() {
        return new TextField();
    }
}
