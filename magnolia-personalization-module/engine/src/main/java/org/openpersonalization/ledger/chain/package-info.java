/** The hash chain of the ledger, its seals and checkpoints. */
@NullMarked
package org.openpersonalization.ledger.chain;

import org.jspecify.annotations.NullMarked;
