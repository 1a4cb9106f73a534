/** The context of a request or of the system, with its JCR sessions. The statics are Magnolia's API. */
@NullMarked
package info.magnolia.context;

import org.jspecify.annotations.NullMarked;
