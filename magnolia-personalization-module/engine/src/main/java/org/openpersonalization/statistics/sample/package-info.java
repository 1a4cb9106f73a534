/** What was counted: numbers that add up exactly, whatever the order, and from which everything else follows. */
@NullMarked
package org.openpersonalization.statistics.sample;

import org.jspecify.annotations.NullMarked;
