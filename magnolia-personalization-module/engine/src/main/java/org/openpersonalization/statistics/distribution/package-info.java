/** The distribution functions that the tests need, and integration of smooth functions. */
@NullMarked
package org.openpersonalization.statistics.distribution;

import org.jspecify.annotations.NullMarked;
