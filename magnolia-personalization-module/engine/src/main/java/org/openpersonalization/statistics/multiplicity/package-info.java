/** Many questions at once: how many of the yeses may be wrong. */
@NullMarked
package org.openpersonalization.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
