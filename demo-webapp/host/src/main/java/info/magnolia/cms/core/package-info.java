/** State of one request on its way through the filters. */
@NullMarked
package info.magnolia.cms.core;

import org.jspecify.annotations.NullMarked;
