/** What a visitor does, says and arrives with. */
@NullMarked
package org.openpersonalization.signal;

import org.jspecify.annotations.NullMarked;
