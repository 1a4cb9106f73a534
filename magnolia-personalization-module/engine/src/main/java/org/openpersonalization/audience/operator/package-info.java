/** The operators of the condition language. */
@NullMarked
package org.openpersonalization.audience.operator;

import org.jspecify.annotations.NullMarked;
