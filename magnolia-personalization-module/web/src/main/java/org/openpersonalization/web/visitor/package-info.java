/**
 * The visitor of a request, as far as consent permits identification: cookies, consent, pseudonym, profile, and the
 * data stored about the visitor.
 */
@NullMarked
package org.openpersonalization.web.visitor;

import org.jspecify.annotations.NullMarked;
