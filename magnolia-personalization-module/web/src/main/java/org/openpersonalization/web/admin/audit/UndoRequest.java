package org.openpersonalization.web.admin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to restore the value before a change.
 *
 * @param time the time of the change in the audit trail; left out for the newest change
 */
public record UndoRequest(@Nullable Instant time) {}
