/** The current rendering, as a stack. */
@NullMarked
package info.magnolia.rendering.context;

import org.jspecify.annotations.NullMarked;
