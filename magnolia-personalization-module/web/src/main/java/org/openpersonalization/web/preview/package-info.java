/** Lets editors look at a variant on its page, by a signed token in the page's address; nothing is stored for it. */
@NullMarked
package org.openpersonalization.web.preview;

import org.jspecify.annotations.NullMarked;
