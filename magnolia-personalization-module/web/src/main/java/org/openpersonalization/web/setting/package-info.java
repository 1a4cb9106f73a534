/** Problems of settings, and the texts that describe them. */
@NullMarked
package org.openpersonalization.web.setting;

import org.jspecify.annotations.NullMarked;
