/** Page views that no result counts. */
@NullMarked
package org.openpersonalization.web.traffic;

import org.jspecify.annotations.NullMarked;
