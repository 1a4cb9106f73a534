/**
 * Effects of a variant in segments: hidden below the minimum number of visitors, and with a message where there is
 * evidence.
 */
@NullMarked
package org.openpersonalization.report.segment;

import org.jspecify.annotations.NullMarked;
