/** Scores and drift on sites whose rates are known; the tables go to docs/learning.md. */
@NullMarked
package org.openpersonalization.score.simulation;

import org.jspecify.annotations.NullMarked;
