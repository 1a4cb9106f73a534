package com.vaadin.ui;

import com.vaadin.data.HasValue;

/** A line of text. */
public class TextField implements Component, HasValue<String> {

    private boolean visible = true;
    private String value = "";

    public TextField() {}

    @Override
    public boolean isVisible() {
        return visible;
    }

    @Override
    public void setVisible(boolean visible) {
        this.visible = visible;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public void setValue(String value) {
        this.value = value;
    }
}
