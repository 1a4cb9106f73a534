/** Activities, answers and request contexts of visitors. */
@NullMarked
package org.openpersonalization.signal;

import org.jspecify.annotations.NullMarked;
