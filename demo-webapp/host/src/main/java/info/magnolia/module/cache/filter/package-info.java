/** The filter that stands before the CMS and answers from the cache. */
@NullMarked
package info.magnolia.module.cache.filter;

import org.jspecify.annotations.NullMarked;
