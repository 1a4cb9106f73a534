/** The part of Vaadin's API that validators of fields need. */
@NullMarked
package com.vaadin.data;

import org.jspecify.annotations.NullMarked;
