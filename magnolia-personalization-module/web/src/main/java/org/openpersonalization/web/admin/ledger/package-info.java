/** Searches the consent ledger, shows its proof, hands it out, and has it verified. */
@NullMarked
package org.openpersonalization.web.admin.ledger;

import org.jspecify.annotations.NullMarked;
