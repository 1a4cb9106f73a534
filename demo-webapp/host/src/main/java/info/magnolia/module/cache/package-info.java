/** The page cache: whole responses, kept in memory, the same for everybody who asks with the same key. */
@NullMarked
package info.magnolia.module.cache;

import org.jspecify.annotations.NullMarked;
