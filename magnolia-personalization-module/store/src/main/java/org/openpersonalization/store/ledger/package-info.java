/** The consent ledger with its keys, checkpoints and wordings. */
@NullMarked
package org.openpersonalization.store.ledger;

import org.jspecify.annotations.NullMarked;
