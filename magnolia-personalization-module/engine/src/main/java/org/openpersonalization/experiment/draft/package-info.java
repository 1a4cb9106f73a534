/** Experiments and goals as editors write them, their faults, and the plans that they become. */
@NullMarked
package org.openpersonalization.experiment.draft;

import org.jspecify.annotations.NullMarked;
