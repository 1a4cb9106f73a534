/** The voters that configuration can name. */
@NullMarked
package info.magnolia.voting.voters;

import org.jspecify.annotations.NullMarked;
