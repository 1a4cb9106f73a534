/** Bounded memory of recent values, without the values themselves. */
@NullMarked
package org.openpersonalization.service.memory;

import org.jspecify.annotations.NullMarked;
