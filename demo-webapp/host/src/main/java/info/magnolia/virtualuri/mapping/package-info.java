/** The kinds of virtual addresses that configuration can name. */
@NullMarked
package info.magnolia.virtualuri.mapping;

import org.jspecify.annotations.NullMarked;
