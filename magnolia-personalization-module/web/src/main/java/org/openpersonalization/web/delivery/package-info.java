/** Pages as JSON for front ends that render themselves, the reports of what they showed, and the requests of front-end servers. */
@NullMarked
package org.openpersonalization.web.delivery;

import org.jspecify.annotations.NullMarked;
