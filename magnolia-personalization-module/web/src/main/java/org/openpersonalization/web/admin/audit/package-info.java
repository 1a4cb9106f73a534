/** Notes what admins do, and shows it. */
@NullMarked
package org.openpersonalization.web.admin.audit;

import org.jspecify.annotations.NullMarked;
