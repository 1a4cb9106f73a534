/** Purposes that data may be used for, and what a visitor has granted. */
@NullMarked
package org.openpersonalization.consent;

import org.jspecify.annotations.NullMarked;
