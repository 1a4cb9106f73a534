/** Registries hold definitions by id, the broken ones with their reason. */
@NullMarked
package info.magnolia.config.registry;

import org.jspecify.annotations.NullMarked;
