/** The engine that turns nodes into output, and the filter that starts it. */
@NullMarked
package info.magnolia.rendering.engine;

import org.jspecify.annotations.NullMarked;
