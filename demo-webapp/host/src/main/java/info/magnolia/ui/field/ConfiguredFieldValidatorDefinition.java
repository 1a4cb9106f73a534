package info.magnolia.ui.field;

import org.jspecify.annotations.Nullable;

/** A validator's definition as a bean. */
public class ConfiguredFieldValidatorDefinition implements FieldValidatorDefinition {

    private String name = "";
    private String errorMessage = "";
    private @Nullable Class<? extends FieldValidatorFactory<?>> factoryClass;

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getErrorMessage() {
        return errorMessage;
    }

    public void setErrorMessage(String errorMessage) {
        this.errorMessage = errorMessage;
    }

    @Override
    public Class<? extends FieldValidatorFactory<?>> getFactoryClass() {
        if (factoryClass == null) {
            throw new IllegalStateException("A validator names no factory [name=" + name + "]");
        }
        return factoryClass;
    }

    public void setFactoryClass(Class<? extends FieldValidatorFactory<?>> factoryClass) {
        this.factoryClass = factoryClass;
    }
}
