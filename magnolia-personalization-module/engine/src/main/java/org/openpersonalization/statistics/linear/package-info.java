/** Linear algebra of small dense symmetric matrices. */
@NullMarked
package org.openpersonalization.statistics.linear;

import org.jspecify.annotations.NullMarked;
