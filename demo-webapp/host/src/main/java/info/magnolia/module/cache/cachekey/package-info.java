/** What tells two cached pages apart. */
@NullMarked
package info.magnolia.module.cache.cachekey;

import org.jspecify.annotations.NullMarked;
