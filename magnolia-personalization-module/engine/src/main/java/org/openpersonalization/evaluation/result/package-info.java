/** Results of off-policy evaluation: estimates, diagnostics of the weights, and reasons to publish no number. */
@NullMarked
package org.openpersonalization.evaluation.result;

import org.jspecify.annotations.NullMarked;
