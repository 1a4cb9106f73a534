package org.openpersonalization.web.visitor;

import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.web.proof.ConsentProof;
import org.openpersonalization.web.traffic.ExcludedTraffic;

/**
 * Where what visitors do and decide is kept.
 *
 * @param store signals and profiles
 * @param proof the ledger of decisions
 * @param backlog what is to be deleted of those who withdrew earlier
 * @param goals what is kept to measure by
 * @param traffic page views that no result counts
 */
public record Keeping(
        ProfileStore store,
        ConsentProof proof,
        Withdrawals.Backlog backlog,
        MeasuredGoals goals,
        ExcludedTraffic traffic) {}
