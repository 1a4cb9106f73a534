/** The bar by which editors reach the variants of a page's components from the page itself. */
@NullMarked
package org.openpersonalization.magnolia.rendering.bar;

import org.jspecify.annotations.NullMarked;
