package org.openpersonalization.web.visitor;

import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;

/**
 * The stores of visitors' activities and decisions.
 *
 * @param store signals and profiles
 * @param proof the ledger of decisions
 * @param backlog pending deletions of earlier withdrawals
 * @param goals the goals in force
 * @param traffic page views that no result counts
 * @param jobs runs deletions and recordings in the background
 */
public record KeepingServices(
        VisitorStore store,
        ConsentRecorder proof,
        WithdrawalBacklog backlog,
        MeasuredGoals goals,
        ExcludedTraffic traffic,
        Jobs jobs) {}
