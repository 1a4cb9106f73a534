/** Pages, their components and variants. */
@NullMarked
package org.openpersonalization.magnolia.content.page;

import org.jspecify.annotations.NullMarked;
