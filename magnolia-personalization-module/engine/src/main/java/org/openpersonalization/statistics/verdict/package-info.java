/** What the numbers mean, in words: the end of a test, or what is missing to it. */
@NullMarked
package org.openpersonalization.statistics.verdict;

import org.jspecify.annotations.NullMarked;
