/** How an address of the admin API is described, and what a request to it holds once it has been checked. */
@NullMarked
package org.openpersonalization.web.admin.route;

import org.jspecify.annotations.NullMarked;
