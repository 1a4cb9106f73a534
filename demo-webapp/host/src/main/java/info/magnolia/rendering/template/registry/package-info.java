/** The template definitions of all modules. */
@NullMarked
package info.magnolia.rendering.template.registry;

import org.jspecify.annotations.NullMarked;
