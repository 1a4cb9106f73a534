package info.magnolia.ui.field;

/**
 * A field.
 *
 * @param <T> the type of its values
 */
public interface FieldDefinition<T> extends EditorPropertyDefinition {

    Class<? extends FieldFactory<T>> getFactoryClass();

    Class<? extends FieldBinder<T>> getFieldBinderClass();
}
