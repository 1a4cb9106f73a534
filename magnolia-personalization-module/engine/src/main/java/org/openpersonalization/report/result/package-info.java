/** Results of a comparison's goals and its traffic split, as a report shows them. */
@NullMarked
package org.openpersonalization.report.result;

import org.jspecify.annotations.NullMarked;
