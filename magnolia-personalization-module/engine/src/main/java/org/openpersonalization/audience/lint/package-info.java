/** Finds rules that cannot do what their author wants: those that never match, always match, or say what another one says. */
@NullMarked
package org.openpersonalization.audience.lint;

import org.jspecify.annotations.NullMarked;
