/** How a goal of a comparison is read: by which test, of which sums, and in which words. */
@NullMarked
package org.openpersonalization.report.reading;

import org.jspecify.annotations.NullMarked;
