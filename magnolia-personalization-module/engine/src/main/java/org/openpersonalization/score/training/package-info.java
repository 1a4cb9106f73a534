/** Training of scores: logistic regression on labelled rows, with a held-out last week and a check for leaks. */
@NullMarked
package org.openpersonalization.score.training;

import org.jspecify.annotations.NullMarked;
