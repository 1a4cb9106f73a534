/** Tasks around rendering. */
@NullMarked
package info.magnolia.rendering.module.setup;

import org.jspecify.annotations.NullMarked;
