/** Off-policy evaluation: the value that a policy would have had on logged decisions of another one. */
@NullMarked
package org.openpersonalization.evaluation;

import org.jspecify.annotations.NullMarked;
