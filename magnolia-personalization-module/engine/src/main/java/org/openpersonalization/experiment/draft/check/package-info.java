/** Checks of an experiment draft, by part of the form. */
@NullMarked
package org.openpersonalization.experiment.draft.check;

import org.jspecify.annotations.NullMarked;
