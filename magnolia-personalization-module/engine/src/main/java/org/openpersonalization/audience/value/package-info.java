/** Values and texts as the condition language converts and compares them. */
@NullMarked
package org.openpersonalization.audience.value;

import org.jspecify.annotations.NullMarked;
