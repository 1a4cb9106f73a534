package org.openpersonalization.store;

import org.openpersonalization.service.alert.AlertStores;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.learning.ModelStore;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.WritingHealth;

/** All that is kept of visitors, in one database. Closing it closes everything that it handed out. */
public interface VisitorStores extends AutoCloseable {

    /** Visitors' activities and answers. */
    VisitorStore profiles();

    /** The evidence of consent and of privacy requests. */
    PrivacyStores privacy();

    /** The experiments that they take part in. */
    ExperimentStore experiments();

    /** The sums that reports are made of. */
    Counts counts();

    /** The models of optimizations, and the decision log. */
    ModelStore models();

    /** Alerts and the outbox of their webhook. */
    AlertStores alerts();

    /** How writing goes. Never waits. */
    WritingHealth writing();

    /**
     * The database as it is now.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when it cannot be reached
     */
    StoreFacts facts();

    /** Starts the jobs of the stores: deletions that are not done, and profiles that leave memory. */
    void startJobs(Jobs jobs);

    /** The jobs must have ended. */
    @Override
    void close();
}
