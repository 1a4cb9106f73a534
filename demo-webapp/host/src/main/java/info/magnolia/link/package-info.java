/** Links in texts. */
@NullMarked
package info.magnolia.link;

import org.jspecify.annotations.NullMarked;
