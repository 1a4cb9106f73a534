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
import org.openpersonalization.store.alert.JdbcAlertStore;
import org.openpersonalization.store.alert.JdbcWebhookOutbox;
import org.openpersonalization.store.counting.JdbcCounts;
import org.openpersonalization.store.experiment.JdbcExperimentStore;
import org.openpersonalization.store.learning.JdbcModelStore;
import org.openpersonalization.store.ledger.JdbcConsentLedger;
import org.openpersonalization.store.ledger.JdbcTextRegister;
import org.openpersonalization.store.privacy.JdbcAuditTrail;
import org.openpersonalization.store.privacy.JdbcPrivacySignals;
import org.openpersonalization.store.privacy.JdbcSubjectRequests;
import org.openpersonalization.store.signal.JdbcProfileStore;
import org.openpersonalization.store.sql.Database;

/** All stores over one database, with one writing thread. */
public final class JdbcStores implements VisitorStores {

    private final JdbcProfileStore profiles;
    private final PrivacyStores privacy;
    private final ExperimentStore experiments;
    private final Counts counts;
    private final ModelStore models;
    private final AlertStores alerts;
    private final Database database;

    private JdbcStores(Database database, StoreSettings settings) {
        this.database = database;
        this.privacy = privacy(database, settings);
        this.experiments = new JdbcExperimentStore(database);
        this.counts = new JdbcCounts(database);
        this.models = new JdbcModelStore(database);
        this.alerts = new AlertStores(new JdbcAlertStore(database), new JdbcWebhookOutbox(database));
        this.profiles = JdbcProfileStore.over(database, settings);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when it cannot be reached or migrated
     */
    public static JdbcStores open(StoreSettings settings) {
        Database database = Database.open(settings);
        try {
            return new JdbcStores(database, settings);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    private static PrivacyStores privacy(Database database, StoreSettings settings) {
        return new PrivacyStores(
                new JdbcConsentLedger(database, settings.seals()),
                new JdbcTextRegister(database, settings.seals()),
                new JdbcPrivacySignals(database),
                new JdbcSubjectRequests(database),
                new JdbcAuditTrail(database));
    }

    @Override
    public VisitorStore profiles() {
        return profiles;
    }

    @Override
    public PrivacyStores privacy() {
        return privacy;
    }

    @Override
    public ExperimentStore experiments() {
        return experiments;
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public ModelStore models() {
        return models;
    }

    @Override
    public AlertStores alerts() {
        return alerts;
    }

    @Override
    public WritingHealth writing() {
        return database.commits().health().withDeletions(profiles.openDeletions());
    }

    @Override
    public StoreFacts facts() {
        return database.facts();
    }

    @Override
    public void startJobs(Jobs jobs) {
        profiles.startJobs(jobs);
    }

    @Override
    public void close() {
        profiles.close();
    }
}
