/** Names of the headers that caches read. */
@NullMarked
package info.magnolia.cms.cache;

import org.jspecify.annotations.NullMarked;
