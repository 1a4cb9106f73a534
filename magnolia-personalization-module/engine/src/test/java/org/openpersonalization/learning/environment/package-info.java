/** Environments with a known truth, in which models learn from simulated visits. */
@NullMarked
package org.openpersonalization.learning.environment;

import org.jspecify.annotations.NullMarked;
