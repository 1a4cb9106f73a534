/** Counts of comparisons: sums over visitors, by arm, goal, segment and day. */
@NullMarked
package org.openpersonalization.count;

import org.jspecify.annotations.NullMarked;
