/** Tasks that the first installation uses. */
@NullMarked
package info.magnolia.setup.initial;

import org.jspecify.annotations.NullMarked;
