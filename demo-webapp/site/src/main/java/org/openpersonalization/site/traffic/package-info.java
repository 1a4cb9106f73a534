/** Visitors that a program plays, whose likes are known, so that reports can be compared with the truth. */
@NullMarked
package org.openpersonalization.site.traffic;

import org.jspecify.annotations.NullMarked;
