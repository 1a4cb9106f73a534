/** Signed receipts of decisions, from which visitors learn why a variant was shown. */
@NullMarked
package org.openpersonalization.service.visitor.receipt;

import org.jspecify.annotations.NullMarked;
