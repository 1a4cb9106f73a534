/** The module's settings in the admin app. */
@NullMarked
package org.openpersonalization.web.admin.setting;

import org.jspecify.annotations.NullMarked;
