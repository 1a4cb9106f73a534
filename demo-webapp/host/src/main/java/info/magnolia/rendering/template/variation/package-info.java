/** Variations of a definition for a channel. */
@NullMarked
package info.magnolia.rendering.template.variation;

import org.jspecify.annotations.NullMarked;
