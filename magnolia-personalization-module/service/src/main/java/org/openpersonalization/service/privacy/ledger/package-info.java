/** Ports to the consent ledger: its records, its chain, its searches and its retention. */
@NullMarked
package org.openpersonalization.service.privacy.ledger;

import org.jspecify.annotations.NullMarked;
