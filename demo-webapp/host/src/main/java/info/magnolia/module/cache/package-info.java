/** The page cache: whole responses, kept in memory and on disk, the same for all requests with the same key. */
@NullMarked
package info.magnolia.module.cache;

import org.jspecify.annotations.NullMarked;
