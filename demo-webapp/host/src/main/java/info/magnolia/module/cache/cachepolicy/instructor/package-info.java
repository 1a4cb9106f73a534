/** Instructions of filters to the page cache about one request. */
@NullMarked
package info.magnolia.module.cache.cachepolicy.instructor;

import org.jspecify.annotations.NullMarked;
