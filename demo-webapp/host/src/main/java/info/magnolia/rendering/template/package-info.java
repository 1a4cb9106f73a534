/** Renderable definitions: pages, areas, components. */
@NullMarked
package info.magnolia.rendering.template;

import org.jspecify.annotations.NullMarked;
