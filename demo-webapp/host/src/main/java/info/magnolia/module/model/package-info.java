/** What a module's descriptor says. */
@NullMarked
package info.magnolia.module.model;

import org.jspecify.annotations.NullMarked;
