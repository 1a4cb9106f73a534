/** Phases of experiments. */
@NullMarked
package org.openpersonalization.store.experiment;

import org.jspecify.annotations.NullMarked;
