/** Module descriptors. */
@NullMarked
package info.magnolia.module.model;

import org.jspecify.annotations.NullMarked;
