package info.magnolia.ui.field;

import org.jspecify.annotations.Nullable;

/**
 * A field's definition as a bean.
 *
 * @param <T> the type of its values
 */
public class ConfiguredFieldDefinition<T> implements FieldDefinition<T> {

    private String name = "";
    private @Nullable Class<? extends FieldFactory<T>> factoryClass;
    private @Nullable Class<? extends FieldBinder<T>> fieldBinderClass;

    public ConfiguredFieldDefinition() {}

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public Class<? extends FieldFactory<T>> getFactoryClass() {
        return required(factoryClass, "factory");
    }

    public void setFactoryClass(Class<? extends FieldFactory<T>> factoryClass) {
        this.factoryClass = factoryClass;
    }

    @Override
    public Class<? extends FieldBinder<T>> getFieldBinderClass() {
        return required(fieldBinderClass, "binder");
    }

    public void setFieldBinderClass(Class<? extends FieldBinder<T>> fieldBinderClass) {
        this.fieldBinderClass = fieldBinderClass;
    }

    private <C> C required(@Nullable C type, String part) {
        if (type == null) {
            throw new IllegalStateException("A field names no " + part + " [name=" + name + "]");
        }
        return type;
    }
}
