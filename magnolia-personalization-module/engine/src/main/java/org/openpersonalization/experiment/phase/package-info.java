/** Experiments as they run: plans that are frozen when a phase begins, and what is done with them. */
@NullMarked
package org.openpersonalization.experiment.phase;

import org.jspecify.annotations.NullMarked;
