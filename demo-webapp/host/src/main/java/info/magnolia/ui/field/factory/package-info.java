/** The makers of fields. */
@NullMarked
package info.magnolia.ui.field.factory;

import org.jspecify.annotations.NullMarked;
