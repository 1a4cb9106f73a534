/** What people ask about their data, and what is kept of one visitor. */
@NullMarked
package org.openpersonalization.web.admin.rights;

import org.jspecify.annotations.NullMarked;
