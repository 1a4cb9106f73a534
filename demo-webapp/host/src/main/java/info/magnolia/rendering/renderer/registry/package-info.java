/** The renderers by render type. */
@NullMarked
package info.magnolia.rendering.renderer.registry;

import org.jspecify.annotations.NullMarked;
