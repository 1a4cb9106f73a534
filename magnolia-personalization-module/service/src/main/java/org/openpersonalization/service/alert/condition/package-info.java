/** The conditions that raise alerts, read from experiments, content, requests and the consent ledger. */
@NullMarked
package org.openpersonalization.service.alert.condition;

import org.jspecify.annotations.NullMarked;
