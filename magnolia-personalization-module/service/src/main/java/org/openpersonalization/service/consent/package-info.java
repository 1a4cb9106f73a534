/** Records of consent decisions: their drafts, their recording with retries, and their receipts. */
@NullMarked
package org.openpersonalization.service.consent;

import org.jspecify.annotations.NullMarked;
