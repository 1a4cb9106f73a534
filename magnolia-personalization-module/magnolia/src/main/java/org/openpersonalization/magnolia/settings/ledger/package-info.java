/** Settings of the consent ledger and of data subject requests. */
@NullMarked
package org.openpersonalization.magnolia.settings.ledger;

import org.jspecify.annotations.NullMarked;
