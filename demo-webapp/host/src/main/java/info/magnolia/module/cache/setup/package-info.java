/** Installation of the page cache. */
@NullMarked
package info.magnolia.module.cache.setup;

import org.jspecify.annotations.NullMarked;
