/** The evidence of consent: records and their receipts, searches, exports, rates, former texts and verifications, with their audit. */
@NullMarked
package org.openpersonalization.service.privacy.evidence;

import org.jspecify.annotations.NullMarked;
