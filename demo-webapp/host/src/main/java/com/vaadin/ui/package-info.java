/** The part of Vaadin's components that fields of dialogs are made of, as Magnolia brings it. */
@NullMarked
package com.vaadin.ui;

import org.jspecify.annotations.NullMarked;
