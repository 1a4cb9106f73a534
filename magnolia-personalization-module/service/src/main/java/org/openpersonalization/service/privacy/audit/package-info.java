/** The audit trail: what users of the CMS did, with the values that they replaced. */
@NullMarked
package org.openpersonalization.service.privacy.audit;

import org.jspecify.annotations.NullMarked;
