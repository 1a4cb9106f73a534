/** Who a request comes from, as far as they allow to know: cookies, consent, pseudonym, profile, and what is kept of them. */
@NullMarked
package org.openpersonalization.web.visitor;

import org.jspecify.annotations.NullMarked;
