/** Pages, areas and components as templates place them. */
@NullMarked
package info.magnolia.templating.elements;

import org.jspecify.annotations.NullMarked;
