/** The message catalogue: one text per code and language, in the syntax of ICU MessageFormat. */
@NullMarked
package org.openpersonalization.service.message;

import org.jspecify.annotations.NullMarked;
