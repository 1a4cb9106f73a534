/** Settings of personalized pages in the page cache. */
@NullMarked
package org.openpersonalization.magnolia.settings.page;

import org.jspecify.annotations.NullMarked;
