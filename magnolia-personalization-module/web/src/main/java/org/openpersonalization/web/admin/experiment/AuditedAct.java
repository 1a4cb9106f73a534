package org.openpersonalization.web.admin.experiment;

import org.openpersonalization.service.experiment.ExperimentStore;

/**
 * Something that somebody wants done.
 *
 * @param by who, and why
 * @param note notes it in the audit trail; run when nothing stands in its way, before it is done
 */
public record AuditedAct(ExperimentStore.By by, Runnable note) {}
