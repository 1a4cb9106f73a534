/** The part of Magnolia's editors that definitions of fields name. */
@NullMarked
package info.magnolia.ui.editor;

import org.jspecify.annotations.NullMarked;
