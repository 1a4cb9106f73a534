/** Assigns visitors to groups by hash: deterministic, replayable, without a random generator. */
@NullMarked
package org.openpersonalization.experiment;

import org.jspecify.annotations.NullMarked;
