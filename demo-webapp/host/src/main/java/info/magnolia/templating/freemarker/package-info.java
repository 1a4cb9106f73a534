/** The cms directives of templates. */
@NullMarked
package info.magnolia.templating.freemarker;

import org.jspecify.annotations.NullMarked;
