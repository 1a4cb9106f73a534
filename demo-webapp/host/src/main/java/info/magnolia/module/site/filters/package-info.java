/** Filters of Magnolia's module {@code site}. */
@NullMarked
package info.magnolia.module.site.filters;

import org.jspecify.annotations.NullMarked;
