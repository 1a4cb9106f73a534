/** Settings of caches outside. */
@NullMarked
package org.openpersonalization.magnolia.settings.edge;

import org.jspecify.annotations.NullMarked;
