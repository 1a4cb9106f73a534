package org.openpersonalization.audience;

import org.jspecify.annotations.Nullable;

/** Attribute values by the numbers that {@link AttributeSlots} gave their paths. */
public interface SlotValues {

    /**
     * The value of an attribute; null when it is absent.
     *
     * @throws AttributesUnavailableException when it cannot be had now
     */
    @Nullable
    Object value(int slot);

    /**
     * The value of an attribute as a version in its comparable form.
     *
     * @throws AttributesUnavailableException when it cannot be had now
     */
    String version(int slot);
}
