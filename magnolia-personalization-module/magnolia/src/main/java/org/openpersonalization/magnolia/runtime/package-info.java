/** Services and jobs for one configuration. */
@NullMarked
package org.openpersonalization.magnolia.runtime;

import org.jspecify.annotations.NullMarked;
