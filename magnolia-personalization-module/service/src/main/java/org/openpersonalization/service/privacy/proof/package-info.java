/** Verification of the consent ledger: chain, seals, checkpoints, times and wordings. */
@NullMarked
package org.openpersonalization.service.privacy.proof;

import org.jspecify.annotations.NullMarked;
