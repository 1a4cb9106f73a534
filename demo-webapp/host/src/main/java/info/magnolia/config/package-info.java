/** What all definitions have in common. */
@NullMarked
package info.magnolia.config;

import org.jspecify.annotations.NullMarked;
