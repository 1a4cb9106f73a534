/** Checks what the module left in Magnolia's repository when it was installed. */
@NullMarked
package org.openpersonalization.magnolia.installation;

import org.jspecify.annotations.NullMarked;
