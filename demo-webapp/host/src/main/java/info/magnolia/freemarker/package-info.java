/** FreeMarker as the page templates' language. */
@NullMarked
package info.magnolia.freemarker;

import org.jspecify.annotations.NullMarked;
