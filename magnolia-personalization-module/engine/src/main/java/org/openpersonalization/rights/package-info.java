/** What people ask about their data, until when it must be answered, and who did what about it. */
@NullMarked
package org.openpersonalization.rights;

import org.jspecify.annotations.NullMarked;
