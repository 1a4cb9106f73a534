/** Effects of a variant: differences and lifts with their errors, and intervals around them. */
@NullMarked
package org.openpersonalization.statistics.effect;

import org.jspecify.annotations.NullMarked;
