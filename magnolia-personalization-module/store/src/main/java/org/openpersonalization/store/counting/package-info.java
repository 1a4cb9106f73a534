/** Counts exposures and outcomes into sums by arm, goal and segment. */
@NullMarked
package org.openpersonalization.store.counting;

import org.jspecify.annotations.NullMarked;
