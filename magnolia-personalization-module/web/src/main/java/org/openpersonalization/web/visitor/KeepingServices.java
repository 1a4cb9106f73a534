package org.openpersonalization.web.visitor;

import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;

/**
 * Where what visitors do and decide is kept.
 *
 * @param store signals and profiles
 * @param proof the ledger of decisions
 * @param backlog what is to be deleted of those who withdrew earlier
 * @param goals what is kept to measure by
 * @param traffic page views that no result counts
 * @param jobs delete and record in the background
 */
public record KeepingServices(
        VisitorStore store,
        ConsentRecorder proof,
        WithdrawalBacklog backlog,
        MeasuredGoals goals,
        ExcludedTraffic traffic,
        Jobs jobs) {}
