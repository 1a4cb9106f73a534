/** Voters answer yes or no with a weight; configuration uses them wherever a rule must be switchable. */
@NullMarked
package info.magnolia.voting;

import org.jspecify.annotations.NullMarked;
