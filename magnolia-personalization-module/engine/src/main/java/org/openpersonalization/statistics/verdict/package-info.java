/** Verdicts: the result of a test, or the data that it still needs. */
@NullMarked
package org.openpersonalization.statistics.verdict;

import org.jspecify.annotations.NullMarked;
