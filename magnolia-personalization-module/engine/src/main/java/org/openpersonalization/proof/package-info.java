/** How anybody convinces themselves of what the ledger says: verification, checkpoints, receipts. */
@NullMarked
package org.openpersonalization.proof;

import org.jspecify.annotations.NullMarked;
