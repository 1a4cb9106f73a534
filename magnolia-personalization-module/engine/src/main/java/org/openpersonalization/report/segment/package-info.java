/**
 * What a variant did in parts of the visitors: hidden where few stand behind it, and in words where there is evidence.
 */
@NullMarked
package org.openpersonalization.report.segment;

import org.jspecify.annotations.NullMarked;
