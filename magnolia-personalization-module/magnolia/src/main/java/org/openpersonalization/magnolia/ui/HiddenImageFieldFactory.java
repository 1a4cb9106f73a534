package org.openpersonalization.magnolia.ui;

import com.vaadin.ui.Component;
import com.vaadin.ui.TextField;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.ui.field.factory.AbstractFieldFactory;
import jakarta.inject.Inject;

/** Makes a field that keeps its value and is not shown. */
public class HiddenImageFieldFactory extends AbstractFieldFactory<Object, ImageFieldDefinition> {

    @Inject
    public HiddenImageFieldFactory(ImageFieldDefinition definition, ComponentProvider componentProvider) {
        super(definition, componentProvider);
    }

    @Override
    protected Component createFieldComponent() {
        TextField field = new TextField();
        field.setVisible(false);
        return field;
    }
}
