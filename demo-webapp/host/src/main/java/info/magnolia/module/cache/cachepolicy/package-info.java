/** Which requests are answered from the cache, stored or let through. */
@NullMarked
package info.magnolia.module.cache.cachepolicy;

import org.jspecify.annotations.NullMarked;
