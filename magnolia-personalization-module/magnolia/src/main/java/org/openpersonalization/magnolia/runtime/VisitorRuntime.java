package org.openpersonalization.magnolia.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.magnolia.ProfileStores;
import org.openpersonalization.magnolia.settings.read.Settings;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.consent.UnorderedDeletions;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.decision.LadderSource;
import org.openpersonalization.service.file.OwnerOnlyFiles;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.proof.Anchors;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.receipt.DecisionReceipts;
import org.openpersonalization.store.ReopeningProfileStore;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.admin.component.Components;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.Previews;
import org.openpersonalization.web.page.VisitorPages;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.KeepingServices;
import org.openpersonalization.web.visitor.VisitorCookies;
import org.openpersonalization.web.visitor.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Services and jobs for one configuration. */
public final class VisitorRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorRuntime.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(5);
    private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    /**
     * The inputs of the services.
     *
     * @param stores opens the stores
     * @param reader reads requests
     * @param purposes the purposes of the current content
     * @param templates a site's own template by its path
     * @param components personalized components
     * @param random the source of visitors' ids
     * @param unfinished pending work for visitors
     * @param experiments the inputs of experiments
     * @param audiences the audiences of the CMS
     * @param nodes purposes and groups in the CMS
     * @param anchors the third place for the head of the ledger
     */
    public record Surroundings(
            ProfileStores stores,
            RequestContextReader reader,
            Supplier<List<PurposeTerms>> purposes,
            Function<String, Optional<String>> templates,
            Components components,
            RandomGenerator random,
            Unfinished unfinished,
            Experiments experiments,
            AudienceRepository audiences,
            DefinitionNodes nodes,
            Anchors anchors) {}

    /**
     * The inputs of experiments.
     *
     * @param programmeGoals goals of the overall impact, the primary one first; the same list until it changes
     * @param standing the last known standing. Outlives a configuration
     * @param content the drafts
     */
    public record Experiments(
            Supplier<List<Goal>> programmeGoals,
            AtomicReference<Standing> standing,
            ExperimentRuntime.Content content) {}

    /**
     * Pending work for visitors. Outlives a configuration.
     *
     * @param withdrawals pending deletions
     * @param proof pending records
     */
    public record Unfinished(WithdrawalBacklog withdrawals, RecordingBacklog proof) {

        public static Unfinished over(UnorderedDeletions withdrawals, UnsettledRecords unsettled) {
            return new Unfinished(WithdrawalBacklog.over(withdrawals), RecordingBacklog.over(unsettled));
        }
    }

    private final Jobs jobs = new Jobs();
    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final ReopeningProfileStore store;
    private final PurposeRegistry purposes;
    private final LedgerJob ledger;
    private final LadderSource experiments;
    private final ConsentRecorder proof;
    private final MeasuredGoals measured;
    private final VisitorServices services;
    private final AdminServices admin;
    private final ExperimentRuntime experimentRuntime;

    /**
     * Opens the store and waits a little for it; when it cannot be opened yet, that is tried again in the background.
     *
     * @param home the folder below which the database file is, where no database is named
     * @param keeping whether what visitors do is kept on this instance
     * @throws java.io.UncheckedIOException when the folder of the checkpoints cannot be made; whatever was opened is closed then
     */
    public VisitorRuntime(
            Settings settings, Optional<Path> home, Surroundings surroundings, boolean keeping, Clock clock) {
        try {
            StoreSettings where = settings.store(home);
            Optional<Path> folder =
                    settings.isOwnFile() ? home.map(path -> path.resolve("personalization")) : Optional.empty();
            this.store = ReopeningProfileStore.opening(
                    () -> {
                        folder.ifPresent(VisitorRuntime::create);
                        return surroundings.stores().open(where);
                    },
                    jobs,
                    PAUSE_BETWEEN_ATTEMPTS);
            parts.push(store::close);
            this.purposes = new PurposeRegistry(
                    new PurposeRegistry.Texts(
                            surroundings.purposes(), () -> store.privacy().texts(), keeping),
                    new PurposeRegistry.Periods(
                            settings.consent().validity(), settings.consent().coolDown()),
                    clock,
                    jobs);
            VisitorIds ids = settings.visitorIds(surroundings.random());
            Checkpoints checkpoints = checkpoints(settings, home);
            this.ledger = new LedgerJob(
                    settings.ledger(),
                    new LedgerJob.Ledger(
                            store::privacy, new CheckpointSchedule.Places(checkpoints, surroundings.anchors())),
                    clock,
                    jobs);
            this.experiments = new LadderSource(
                    store::experiments,
                    new LadderSource.Programme(
                            settings.slices(), surroundings.experiments().programmeGoals(), keeping),
                    surroundings.experiments().standing(),
                    clock);
            VisitorServices.Surfaces surfaces = surfaces(settings, surroundings, purposes::rules);
            this.measured = new MeasuredGoals(() -> experiments.standing().goals(clock.instant()));
            this.proof = closing(
                    new ConsentRecorder(
                            store::privacy,
                            settings.consent().controller(),
                            surroundings.unfinished().proof()),
                    ConsentRecorder::close);
            proof.start(jobs);
            this.services = services(settings, surroundings, keeping, surfaces);
            this.experimentRuntime = closing(
                    new ExperimentRuntime(
                            settings.experiments(),
                            store,
                            surroundings.experiments().content(),
                            clock),
                    ExperimentRuntime::close);
            this.admin = new AdminServices(
                    new AdminServices.Stores(
                            store::privacy, store, checkpoints, ids::subjectOf, proof::erase, surroundings.nodes()),
                    new AdminServices.Settings(
                            purposes::rules,
                            settings.consent().jurisdictions(),
                            new AdminServices.Profiles(settings.fold(), settings.stages()),
                            settings.ledger().periods(),
                            settings.isEnabled()),
                    ledger.verifications(),
                    new SurfacePreview(new Previews(surfaces.pages(), surfaces.firstLayer()), purposes::rules, clock),
                    experimentRuntime.experiments(),
                    new AdminServices.Catalogue(surroundings.components(), new PreviewTokens(settings.cookieKeys())),
                    clock,
                    surroundings.audiences());
            store.awaitOpen(PATIENCE_AT_START);
            experiments.start(jobs);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private static Checkpoints checkpoints(Settings settings, Optional<Path> home) {
        Path file = settings.ledger().checkpointFile(home);
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(VisitorRuntime::create);
        return new CheckpointFile(file, settings.ledger().checkpointKeys());
    }

    private static void create(Path folder) {
        try {
            OwnerOnlyFiles.createFolder(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "A folder for visitors' data cannot be made [folder=" + folder + "]", unwritable);
        }
    }

    private static VisitorServices.Surfaces surfaces(
            Settings settings, Surroundings surroundings, Supplier<ConsentRules> rules) {
        VisitorPages pages = new VisitorPages(
                surroundings.templates(), settings.consent().notices().styleSheet());
        return new VisitorServices.Surfaces(
                pages, new FirstLayer(pages, rules), new DecisionReceipts(settings.cookieKeys()));
    }

    private VisitorServices services(
            Settings settings, Surroundings surroundings, boolean keeping, VisitorServices.Surfaces surfaces) {
        Visitors.Rules rules = new Visitors.Rules(
                purposes::rules,
                settings.consent().jurisdictions(),
                new Visitors.Folding(settings.fold(), settings.stages()),
                new Visitors.Storing(settings.readBudget(), keeping, settings.signalsPerMinute()));
        ExcludedTraffic traffic =
                closing(new ExcludedTraffic(() -> store.counts().traffic()), ExcludedTraffic::close);
        traffic.start(jobs);
        Visitors visitors = closing(
                new Visitors(
                        rules,
                        new VisitorCookies(
                                settings.cookieKeys(),
                                settings.consent().validity(),
                                request -> surroundings
                                        .reader()
                                        .forwardingOf(request)
                                        .isSecure()),
                        settings.visitorIds(surroundings.random()),
                        new KeepingServices(
                                store, proof, surroundings.unfinished().withdrawals(), measured, traffic, jobs)),
                Visitors::close);
        VisitorServices.Limits limits = closing(settings.limits(), VisitorServices.Limits::close);
        return new VisitorServices(surroundings.reader(), visitors, limits, surfaces, settings.isEnabled());
    }

    /** Notes how something is closed; what was made last is closed first. */
    private <T> T closing(T part, Consumer<T> close) {
        parts.push(() -> close.accept(part));
        return part;
    }

    /**
     * Starts the jobs. Deleting what is old and verifying the ledger go on while personalization is off; counting what visitors did
     * does not.
     */
    public void keepHouse(Settings settings, Clock clock) {
        new RetentionJob(store, purposes::rules, clock)
                .start(jobs, settings.retention(), settings.consent().validity());
        ledger.start(settings.requests().zone());
        if (settings.isEnabled()) {
            new CountingJob(store::counts, clock).start(jobs);
            experimentRuntime.watchGuardrails(jobs);
        }
    }

    /** Follows editors who change definitions in the CMS's own apps. */
    public void followEditors() {
        experimentRuntime.followEditors(jobs);
    }

    /** Content that cannot be read now is read on demand. */
    public void readPurposes() {
        try {
            purposes.rules();
        } catch (RuntimeException unreadable) {
            LOG.warn("The purposes cannot be read yet", unreadable);
        }
    }

    public VisitorServices services() {
        return services;
    }

    /** The ladder in force. */
    public DecisionLadder ladder() {
        return experiments.ladder();
    }

    public AdminServices admin() {
        return admin;
    }

    /** Whether the last look for a checkpoint found a fault in the consent ledger. */
    public boolean hasLedgerFault() {
        return ledger.hasFault();
    }

    public boolean isStoreOpen() {
        return store.isOpen();
    }

    public WritingHealth writing() {
        return store.writing();
    }

    public StoreFacts storeFacts() {
        return store.facts();
    }

    /** First the jobs, so that none meets a part that is closed. */
    @Override
    public void close() {
        closeOne(jobs::close);
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
    }

    private static void closeOne(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException failure) { // the other parts must be closed too
            LOG.warn("A part of personalization could not be closed", failure);
        }
    }
}
