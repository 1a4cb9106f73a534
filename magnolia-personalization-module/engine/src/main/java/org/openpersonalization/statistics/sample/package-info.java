/** Samples: numbers that add up exactly, whatever the order, and from which all results follow. */
@NullMarked
package org.openpersonalization.statistics.sample;

import org.jspecify.annotations.NullMarked;
