/** Ports to the consent ledger, the audit trail and the requests of data subjects. */
@NullMarked
package org.openpersonalization.service.privacy;

import org.jspecify.annotations.NullMarked;
