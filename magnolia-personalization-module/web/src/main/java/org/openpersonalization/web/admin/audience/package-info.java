/** Audiences: what they are, where they are used, what is wrong with them, and how many visitors match. */
@NullMarked
package org.openpersonalization.web.admin.audience;

import org.jspecify.annotations.NullMarked;
