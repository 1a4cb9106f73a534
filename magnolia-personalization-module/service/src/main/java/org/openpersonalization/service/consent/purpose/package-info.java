/** Consent texts as admins edit, preview and publish them. */
@NullMarked
package org.openpersonalization.service.consent.purpose;

import org.jspecify.annotations.NullMarked;
