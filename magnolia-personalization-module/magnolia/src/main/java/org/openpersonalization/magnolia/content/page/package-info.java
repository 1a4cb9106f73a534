/** Pages, their components and variants, and folders of nodes. */
@NullMarked
package org.openpersonalization.magnolia.content.page;

import org.jspecify.annotations.NullMarked;
