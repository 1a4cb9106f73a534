/** Routes of the admin API: the role that each requires, and the checked request. */
@NullMarked
package org.openpersonalization.web.admin.route;

import org.jspecify.annotations.NullMarked;
