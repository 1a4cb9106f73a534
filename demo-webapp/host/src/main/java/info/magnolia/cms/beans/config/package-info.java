/** The server's own settings. */
@NullMarked
package info.magnolia.cms.beans.config;

import org.jspecify.annotations.NullMarked;
