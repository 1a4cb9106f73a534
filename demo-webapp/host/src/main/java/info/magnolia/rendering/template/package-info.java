/** What can be rendered: pages, areas, components, as definitions. */
@NullMarked
package info.magnolia.rendering.template;

import org.jspecify.annotations.NullMarked;
