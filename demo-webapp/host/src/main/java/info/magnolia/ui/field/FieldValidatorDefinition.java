package info.magnolia.ui.field;

/** A validator of a field, as a dialog defines it. */
public interface FieldValidatorDefinition {

    String getName();

    String getErrorMessage();

    Class<? extends FieldValidatorFactory<?>> getFactoryClass();
}
