/** The verdict on each variant and the recommended action, as messages. */
@NullMarked
package org.openpersonalization.report.verdict;

import org.jspecify.annotations.NullMarked;
