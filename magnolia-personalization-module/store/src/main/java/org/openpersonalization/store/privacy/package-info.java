/** The audit trail, requests of data subjects and sums of privacy signals. */
@NullMarked
package org.openpersonalization.store.privacy;

import org.jspecify.annotations.NullMarked;
