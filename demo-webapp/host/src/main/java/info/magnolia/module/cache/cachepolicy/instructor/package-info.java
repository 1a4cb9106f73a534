/** What a filter can tell the page cache about one request. */
@NullMarked
package info.magnolia.module.cache.cachepolicy.instructor;

import org.jspecify.annotations.NullMarked;
