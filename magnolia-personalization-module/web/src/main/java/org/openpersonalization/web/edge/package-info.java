/** Answers that caches outside may keep: their keys, headers and bodies, and the published key program. */
@NullMarked
package org.openpersonalization.web.edge;

import org.jspecify.annotations.NullMarked;
