package info.magnolia.ui.field;

/**
 * Base of factories.
 *
 * @param <D> the definition
 * @param <T> the type of the field's value
 */
public abstract class AbstractFieldValidatorFactory<D extends FieldValidatorDefinition, T>
        implements FieldValidatorFactory<T> {

    protected final D definition;

    protected AbstractFieldValidatorFactory(D definition) {
        this.definition = definition;
    }

    public String getI18nErrorMessage() {
        return definition.getErrorMessage();
    }
}
