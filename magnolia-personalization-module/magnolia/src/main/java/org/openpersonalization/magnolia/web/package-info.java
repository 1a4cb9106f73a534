/** Filter and servlets in the chain of Magnolia, and the site's templates of their pages. */
@NullMarked
package org.openpersonalization.magnolia.web;

import org.jspecify.annotations.NullMarked;
