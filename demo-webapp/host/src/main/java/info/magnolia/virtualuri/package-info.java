/** Addresses that lead to other addresses. */
@NullMarked
package info.magnolia.virtualuri;

import org.jspecify.annotations.NullMarked;
