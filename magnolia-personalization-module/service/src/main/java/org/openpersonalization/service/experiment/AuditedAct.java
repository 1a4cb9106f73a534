package org.openpersonalization.service.experiment;

/**
 * Something that somebody wants done.
 *
 * @param by who, and why
 * @param note notes it in the audit trail; run when nothing stands in its way, before it is done
 */
public record AuditedAct(ExperimentStore.By by, Runnable note) {}
