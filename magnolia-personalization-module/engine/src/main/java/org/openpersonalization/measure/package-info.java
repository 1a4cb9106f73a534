/** Exposures and their outcomes. */
@NullMarked
package org.openpersonalization.measure;

import org.jspecify.annotations.NullMarked;
