/** Errors of registries. */
@NullMarked
package info.magnolia.registry;

import org.jspecify.annotations.NullMarked;
