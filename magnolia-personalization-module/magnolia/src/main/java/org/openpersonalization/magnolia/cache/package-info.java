/** The module's part in Magnolia's page cache; loaded only where the module {@code cache} is. */
@NullMarked
package org.openpersonalization.magnolia.cache;

import org.jspecify.annotations.NullMarked;
