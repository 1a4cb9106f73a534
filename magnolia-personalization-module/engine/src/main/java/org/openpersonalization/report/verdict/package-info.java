/** What is to be thought of each variant, and what to do next, in words. */
@NullMarked
package org.openpersonalization.report.verdict;

import org.jspecify.annotations.NullMarked;
