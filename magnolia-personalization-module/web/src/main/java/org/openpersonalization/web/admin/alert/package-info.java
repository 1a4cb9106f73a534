/** Alerts and their webhook in the admin API. */
@NullMarked
package org.openpersonalization.web.admin.alert;

import org.jspecify.annotations.NullMarked;
