/** Alerts and the outbox of their webhook. */
@NullMarked
package org.openpersonalization.store.alert;

import org.jspecify.annotations.NullMarked;
