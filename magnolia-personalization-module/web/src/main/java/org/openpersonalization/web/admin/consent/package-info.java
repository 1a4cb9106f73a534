/** What visitors are asked, how it looks, and what they say on each day. */
@NullMarked
package org.openpersonalization.web.admin.consent;

import org.jspecify.annotations.NullMarked;
