/** Tasks that install or update a module. */
@NullMarked
package info.magnolia.module.delta;

import org.jspecify.annotations.NullMarked;
