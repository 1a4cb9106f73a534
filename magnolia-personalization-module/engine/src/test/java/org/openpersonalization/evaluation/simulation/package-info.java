/** Off-policy evaluation on logs whose policies have known values; the tables go to docs/learning.md. */
@NullMarked
package org.openpersonalization.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
