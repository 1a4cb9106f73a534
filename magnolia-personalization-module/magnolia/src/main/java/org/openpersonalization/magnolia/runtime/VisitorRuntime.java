package org.openpersonalization.magnolia.runtime;

import java.time.Duration;
import java.util.UUID;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.service.decision.LadderSource;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.learning.LearningStores;
import org.openpersonalization.service.learning.TrainingJob;
import org.openpersonalization.service.report.CountingJob;
import org.openpersonalization.service.visitor.RetentionJob;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.receipt.DecisionReceipts;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.agent.UserAgents;
import org.openpersonalization.web.edge.EdgeCache;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.VisitorPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Services and jobs for one configuration. */
public final class VisitorRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorRuntime.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(5);

    private final Parts parts = new Parts();
    private final Foundation base;
    private final ConsentRuntime consent;
    private final LedgerRuntime ledger;
    private final LadderSource ladders;
    private final VisitorServices services;
    private final EdgeCache edge;
    private final ExperimentRuntime experiments;
    private final AlertRuntime alerts;
    private final AdminServices admin;

    /**
     * Opens the database and waits a little for it; while it cannot be opened, a job tries again.
     *
     * @throws java.io.UncheckedIOException when the folder of the checkpoints cannot be created; all parts are closed then
     */
    public VisitorRuntime(Settings settings, Site site, Instance instance, LastingState lasting) {
        try {
            this.base = Foundation.opening(settings, site.stores(), instance, parts);
            base.jobs().once(userAgents(), Duration.ZERO);
            this.consent = ConsentRuntime.start(base, site.definitions(), lasting.records());
            this.ledger = LedgerRuntime.of(base);
            this.ladders = ladders(base, site, lasting);
            VisitorServices.Surfaces surfaces = surfaces(base, site, consent);
            this.services = new VisitorFactory(base, consent, surfaces)
                    .services(
                            lasting,
                            new MeasuredGoals(
                                    () -> ladders.standing().goals(base.clock().instant())));
            this.edge = new EdgeRuntime(base, site).start(ladders::ladder, consent.purposes()::rules);
            this.experiments = parts.closing(new ExperimentRuntime(base, site), ExperimentRuntime::close);
            this.alerts = new AlertRuntime(base, ledger.job());
            this.admin = new AdminFactory(base, site, consent)
                    .services(
                            ledger,
                            surfaces,
                            new AdminFactory.Deciding(experiments, ladders::ladder),
                            alerts.services());
            base.store().awaitOpen(PATIENCE_AT_START);
            ladders.start(base.jobs());
        } catch (RuntimeException | Error failure) {
            parts.close();
            throw failure;
        }
    }

    /** Reads rules beside the start, since they take a part of a second. */
    private static Job userAgents() {
        return new Job(
                "user-agents",
                VisitorRuntime.class,
                "The rules for user agents could not be read",
                UserAgents::readRules);
    }

    private static LadderSource ladders(Foundation base, Site site, LastingState lasting) {
        return new LadderSource(
                new LearningStores(base.store()::experiments, base.store()::models),
                new LadderSource.Programme(
                        base.settings().experiments().slices(),
                        () -> site.definitions().drafts().programme(),
                        base.isKeeping()),
                lasting.standing(),
                base.clock());
    }

    private static VisitorServices.Surfaces surfaces(Foundation base, Site site, ConsentRuntime consent) {
        VisitorPages pages = new VisitorPages(
                site.templates(), base.settings().consent().notices().styleSheet());
        return new VisitorServices.Surfaces(
                pages,
                new FirstLayer(pages, consent.purposes()::rules),
                new DecisionReceipts(base.settings().keys().cookies()));
    }

    /**
     * Starts the jobs. Retention and verification of the ledger run while personalization is off; counting and guardrails do not.
     */
    public void startJobs() {
        Settings settings = base.settings();
        new RetentionJob(base.store(), consent.purposes()::rules, base.clock())
                .start(
                        base.jobs(),
                        settings.database().retention(),
                        settings.consent().validity(),
                        settings.experiments().decisionLog());
        ledger.job().start(settings.requests().zone());
        if (settings.isEnabled()) {
            new CountingJob(base.store()::counts, base.clock()).start(base.jobs());
            experiments.watchGuardrails();
            training().start(base.jobs(), settings.experiments().trainingPause());
        }
    }

    private TrainingJob training() {
        return new TrainingJob(
                new LearningStores(base.store()::experiments, base.store()::models),
                UUID.randomUUID().toString(),
                base.clock());
    }

    /** Starts the looks for conditions that raise alerts. */
    public void watchForAlerts() {
        alerts.start(admin.content().findings());
    }

    /** Follows editors who change definitions in the CMS's own apps. */
    public void followEditors() {
        experiments.followEditors();
    }

    /** Content that cannot be read now is read on demand. */
    public void readPurposes() {
        try {
            consent.purposes().rules();
        } catch (RuntimeException unreadable) {
            LOG.warn("The purposes cannot be read yet", unreadable);
        }
    }

    public VisitorServices services() {
        return services;
    }

    /** The ladder in force. */
    public DecisionLadder ladder() {
        return ladders.ladder();
    }

    /** The pages that caches outside may keep. */
    public EdgeCache edge() {
        return edge;
    }

    public AdminServices admin() {
        return admin;
    }

    /** Whether the last look for a checkpoint found a fault in the consent ledger. */
    public boolean hasLedgerFault() {
        return ledger.job().fault().isPresent();
    }

    public boolean isStoreOpen() {
        return base.store().isOpen();
    }

    public WritingHealth writing() {
        return base.store().writing();
    }

    public StoreFacts storeFacts() {
        return base.store().facts();
    }

    @Override
    public void close() {
        parts.close();
    }
}
