/** Checks whether the module is installed as it should be, and names the fix of each problem. */
@NullMarked
package org.openpersonalization.web.admin.installation;

import org.jspecify.annotations.NullMarked;
