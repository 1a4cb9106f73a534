/** Success criteria, visitor activities, and the comparisons counted by them. */
@NullMarked
package org.openpersonalization.goal;

import org.jspecify.annotations.NullMarked;
