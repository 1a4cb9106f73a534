/** Audiences: the port to the CMS, their size, their attributes and the budget of their pages. */
@NullMarked
package org.openpersonalization.service.audience;

import org.jspecify.annotations.NullMarked;
