/**
 * Results by segment: shrunk toward the whole, hidden below the minimum number of visitors, and reported as messages.
 */
@NullMarked
package org.openpersonalization.statistics.segment;

import org.jspecify.annotations.NullMarked;
