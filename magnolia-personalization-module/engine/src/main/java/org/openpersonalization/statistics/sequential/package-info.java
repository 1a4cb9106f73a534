/** Tests that may be looked at while they run: always valid, or by a plan with a declared end. */
@NullMarked
package org.openpersonalization.statistics.sequential;

import org.jspecify.annotations.NullMarked;
