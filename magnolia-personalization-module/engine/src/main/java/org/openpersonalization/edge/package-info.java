/** Keys of pages that caches outside may keep: classes of public traits, and the variants that they lead to. */
@NullMarked
package org.openpersonalization.edge;

import org.jspecify.annotations.NullMarked;
