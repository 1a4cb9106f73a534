/** Which template belongs to which node. */
@NullMarked
package info.magnolia.rendering.template.assignment;

import org.jspecify.annotations.NullMarked;
