package com.vaadin.ui;

/** A part of a screen. */
public interface Component {

    /** Whether the part is sent to the browser. */
    boolean isVisible();

    void setVisible(boolean visible);
}
