/** The promises of the tests, tried out many thousand times with fixed seeds; the tables go to docs/statistics.md. */
@NullMarked
package org.openpersonalization.statistics.simulation;

import org.jspecify.annotations.NullMarked;
