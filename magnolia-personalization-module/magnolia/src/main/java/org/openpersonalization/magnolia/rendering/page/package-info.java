/** The output of a page and the end of its body. */
@NullMarked
package org.openpersonalization.magnolia.rendering.page;

import org.jspecify.annotations.NullMarked;
