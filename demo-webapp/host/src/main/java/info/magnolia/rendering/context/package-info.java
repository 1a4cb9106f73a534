/** What is being rendered at this moment, as a stack. */
@NullMarked
package info.magnolia.rendering.context;

import org.jspecify.annotations.NullMarked;
