/** Goals that are not a peer's ratio. */
@NullMarked
package org.openpersonalization.benchmark.goal;

import org.jspecify.annotations.NullMarked;
