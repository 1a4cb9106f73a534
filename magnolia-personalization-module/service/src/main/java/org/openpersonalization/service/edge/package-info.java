/** Pages that caches outside keep: key programs, the groups by which pages are purged, and the purges. */
@NullMarked
package org.openpersonalization.service.edge;

import org.jspecify.annotations.NullMarked;
