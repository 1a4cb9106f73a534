/** Variants of components as editors write them: reading, saving with the expected version, history and restoring. */
@NullMarked
package org.openpersonalization.service.variant;

import org.jspecify.annotations.NullMarked;
