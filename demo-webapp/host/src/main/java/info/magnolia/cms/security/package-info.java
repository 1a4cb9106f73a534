/** Users and what they may do. */
@NullMarked
package info.magnolia.cms.security;

import org.jspecify.annotations.NullMarked;
