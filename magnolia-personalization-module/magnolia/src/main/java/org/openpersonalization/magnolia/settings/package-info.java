/** The module's settings as Magnolia fills them in, and as they are once they are checked. */
@NullMarked
package org.openpersonalization.magnolia.settings;

import org.jspecify.annotations.NullMarked;
