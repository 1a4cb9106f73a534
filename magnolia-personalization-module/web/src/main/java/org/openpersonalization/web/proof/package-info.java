/** Proves what visitors decide: writes it into the ledger before a yes counts, and sooner or later after a no. */
@NullMarked
package org.openpersonalization.web.proof;

import org.jspecify.annotations.NullMarked;
