/** Keys of cached pages. */
@NullMarked
package info.magnolia.module.cache.cachekey;

import org.jspecify.annotations.NullMarked;
