/** What editors write about experiments and goals, what is wrong with it, and the plan that it becomes. */
@NullMarked
package org.openpersonalization.experiment.draft;

import org.jspecify.annotations.NullMarked;
