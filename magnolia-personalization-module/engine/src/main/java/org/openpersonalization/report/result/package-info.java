/** What was counted of a comparison's goals, and how visitors were split, as a report shows it. */
@NullMarked
package org.openpersonalization.report.result;

import org.jspecify.annotations.NullMarked;
