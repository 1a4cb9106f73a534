/** What counts as success, what visitors did for it, and what is compared by it. */
@NullMarked
package org.openpersonalization.goal;

import org.jspecify.annotations.NullMarked;
