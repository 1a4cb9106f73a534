/** Where fields of dialogs take their values from. */
@NullMarked
package info.magnolia.ui.datasource;

import org.jspecify.annotations.NullMarked;
