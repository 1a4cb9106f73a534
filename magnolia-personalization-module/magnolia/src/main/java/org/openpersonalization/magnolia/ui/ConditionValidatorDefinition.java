package org.openpersonalization.magnolia.ui;

import info.magnolia.ui.field.ConfiguredFieldValidatorDefinition;

/** Lets an audience be saved only with a condition that compiles, as the admin app does. */
public class ConditionValidatorDefinition extends ConfiguredFieldValidatorDefinition {

    public ConditionValidatorDefinition() {
        setFactoryClass(ConditionValidatorFactory.class);
    }
}
