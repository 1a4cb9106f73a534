/** The chain of filters that every request passes, configured in the repository under /server/filters. */
@NullMarked
package info.magnolia.cms.filters;

import org.jspecify.annotations.NullMarked;
