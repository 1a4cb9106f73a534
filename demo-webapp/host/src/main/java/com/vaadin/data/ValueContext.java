package com.vaadin.data;

import java.io.Serializable;

/** The surroundings of a value. */
public class ValueContext implements Serializable {

    private static final long serialVersionUID = 1L;
}
