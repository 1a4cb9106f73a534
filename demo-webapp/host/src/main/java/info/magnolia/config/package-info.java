/** The common parts of all definitions. */
@NullMarked
package info.magnolia.config;

import org.jspecify.annotations.NullMarked;
