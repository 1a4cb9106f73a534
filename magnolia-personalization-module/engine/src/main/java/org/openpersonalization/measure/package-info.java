/** What was shown and what came of it. */
@NullMarked
package org.openpersonalization.measure;

import org.jspecify.annotations.NullMarked;
