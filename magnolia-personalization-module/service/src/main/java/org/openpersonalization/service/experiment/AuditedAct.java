package org.openpersonalization.service.experiment;

/**
 * A requested action with its audit.
 *
 * @param by user and reason
 * @param note writes the audit event; runs after all checks and before the action
 */
public record AuditedAct(ExperimentStore.By by, Runnable note) {}
