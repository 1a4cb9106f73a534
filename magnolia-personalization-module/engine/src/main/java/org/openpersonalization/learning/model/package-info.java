/** Beliefs about weights and rates, their fit to data, and the probability that an arm is the best. */
@NullMarked
package org.openpersonalization.learning.model;

import org.jspecify.annotations.NullMarked;
