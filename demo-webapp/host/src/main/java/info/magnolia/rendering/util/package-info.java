/** Small types for output. */
@NullMarked
package info.magnolia.rendering.util;

import org.jspecify.annotations.NullMarked;
