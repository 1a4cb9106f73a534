/** Finds faults of variants on all pages. */
@NullMarked
package org.openpersonalization.service.finding;

import org.jspecify.annotations.NullMarked;
