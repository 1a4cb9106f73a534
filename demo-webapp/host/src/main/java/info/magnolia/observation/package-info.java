/** Listening to changes of content. */
@NullMarked
package info.magnolia.observation;

import org.jspecify.annotations.NullMarked;
