/** Conveniences for JCR nodes and properties. The statics are Magnolia's API. */
@NullMarked
package info.magnolia.jcr.util;

import org.jspecify.annotations.NullMarked;
