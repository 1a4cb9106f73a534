package org.openpersonalization.magnolia.ui;

import info.magnolia.ui.field.FieldBinder;
import info.magnolia.ui.field.FieldFactory;
import info.magnolia.ui.field.LinkFieldDefinition;
import info.magnolia.ui.field.TextFieldBinder;
import java.util.Optional;

/**
 * The field for an image of the DAM: the same chooser as {@code damLinkField}. Where the DAM is not installed, the field is not shown
 * and keeps its value; the field for the image's address beside it remains. A definition that named {@code damLinkField} would make
 * the dialog faulty there.
 */
public class ImageFieldDefinition extends LinkFieldDefinition<Object> {

    private static final String DAM_FIELD = "info.magnolia.dam.app.field.DamLinkFieldDefinition";

    public ImageFieldDefinition() {
        this(DAM_FIELD);
    }

    /**
     * A field like another one.
     *
     * @param likeClass the definition whose chooser is taken over, where there is such a class
     */
    ImageFieldDefinition(String likeClass) {
        definitionOf(likeClass).ifPresentOrElse(this::takeOver, this::hide);
    }

    /** The items of the DAM have a type of the DAM, of which the field needs nothing. */
    @SuppressWarnings("unchecked")
    private static Optional<LinkFieldDefinition<Object>> definitionOf(String className) {
        try {
            Object made = Class.forName(className).getConstructor().newInstance();
            return made instanceof LinkFieldDefinition<?> field
                    ? Optional.of((LinkFieldDefinition<Object>) field)
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private void takeOver(LinkFieldDefinition<Object> other) {
        setChooserId(other.getChooserId());
        setDatasource(other.getDatasource());
        setPreview(other.getPreview());
        setFactoryClass(other.getFactoryClass());
        setFieldBinderClass(other.getFieldBinderClass());
    }

    /** The classes take values of any type and know it only at run time. */
    @SuppressWarnings("unchecked")
    private void hide() {
        setFactoryClass((Class<? extends FieldFactory<Object>>) (Class<?>) HiddenImageFieldFactory.class);
        setFieldBinderClass((Class<? extends FieldBinder<Object>>) (Class<?>) TextFieldBinder.class);
    }
}
