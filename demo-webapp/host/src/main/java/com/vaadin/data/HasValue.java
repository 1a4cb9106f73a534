package com.vaadin.data;

/**
 * A field with a value.
 *
 * @param <V> the type of the value
 */
public interface HasValue<V> {

    V getValue();

    void setValue(V value);
}
