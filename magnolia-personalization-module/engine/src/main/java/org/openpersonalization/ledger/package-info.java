/** The proof of what visitors decided: append-only records, chained by hashes, that show every change made to them later. */
@NullMarked
package org.openpersonalization.ledger;

import org.jspecify.annotations.NullMarked;
