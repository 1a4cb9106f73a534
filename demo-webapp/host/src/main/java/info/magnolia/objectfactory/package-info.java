/** Finding and making components. The statics are Magnolia's API. */
@NullMarked
package info.magnolia.objectfactory;

import org.jspecify.annotations.NullMarked;
