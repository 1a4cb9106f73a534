package org.openpersonalization.magnolia;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.init.MagnoliaConfigurationProperties;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.magnolia.audit.JcrDefinitionNodes;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.AudienceContent;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.JcrAnchors;
import org.openpersonalization.magnolia.experiment.PagePromotion;
import org.openpersonalization.magnolia.runtime.ExperimentRuntime;
import org.openpersonalization.magnolia.runtime.SiteTemplates;
import org.openpersonalization.magnolia.runtime.VisitorRuntime;
import org.openpersonalization.magnolia.settings.read.Settings;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.UnorderedDeletions;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.store.ledger.UnsettledFile;
import org.openpersonalization.store.signal.UnorderedDeletionsFile;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.endpoint.HealthResource;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.request.UserAgents;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what the current settings ask for: what decides, and what deals with visitors. */
@Singleton
public class PersonalizationService {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationService.class);
    private static final String HOME = "magnolia.home";

    private final Definitions definitions;
    private final SiteClock clock;
    private final SiteRandom random;
    private final ServerConfiguration server;
    private final MagnoliaConfigurationProperties properties;
    private final ProfileStores stores;
    private final SiteComponents components;
    private final UserAgents userAgents = new UserAgents();
    private final VisitorRuntime.Unfinished unfinished;
    private final VisitorRuntime.Experiments experiments;
    private volatile Optional<Personalization> current = Optional.empty();
    private volatile String privacyPage = "";
    private volatile Notices notices = Notices.usual();
    private volatile Optional<LocalDate> privacyControlSince = Optional.empty();
    private volatile List<SettingProblem> settingProblems = List.of();
    private volatile Map<String, Object> settingsInForce = Map.of();
    private volatile @Nullable VisitorRuntime runtime;

    @Inject
    public PersonalizationService(
            Definitions definitions,
            SiteClock clock,
            SiteRandom random,
            ServerConfiguration server,
            MagnoliaConfigurationProperties properties,
            ProfileStores stores,
            SiteComponents components) {
        this.definitions = definitions;
        this.clock = clock;
        this.random = random;
        this.server = server;
        this.properties = properties;
        this.stores = stores;
        this.components = components;
        this.unfinished = unfinished();
        this.experiments = new VisitorRuntime.Experiments(
                () -> definitions.drafts().programme(),
                new AtomicReference<>(Standing.NOTHING),
                new ExperimentRuntime.Content(definitions, new PagePromotion(components::mapping)));
    }

    private VisitorRuntime.Unfinished unfinished() {
        Optional<Path> folder = home().map(home -> home.resolve("personalization"));
        return VisitorRuntime.Unfinished.over(
                folder.<UnorderedDeletions>map(own -> new UnorderedDeletionsFile(own.resolve("unordered-deletions")))
                        .orElse(UnorderedDeletions.NONE),
                folder.<UnsettledRecords>map(own -> new UnsettledFile(own.resolve("unsettled-choices")))
                        .orElse(UnsettledRecords.NONE));
    }

    /**
     * Starts with new settings, in the place of the old ones.
     *
     * @throws IllegalArgumentException when a setting is wrong for which there is no default; nothing is changed then
     * @throws UncheckedIOException when a folder cannot be made; nothing is changed and nothing stays open then
     */
    public synchronized void configure(Settings settings) {
        Optional<Path> home = home();
        check(settings, home);
        RequestContextReader reader = new RequestContextReader(settings.requests(), userAgents, clock.clock());
        VisitorRuntime next = open(settings, reader, home);
        try {
            putInForce(settings, reader, next);
        } catch (RuntimeException | Error failure) {
            next.close();
            throw failure;
        }
    }

    /** The folder of the checkpoints is made here; whatever it prevents is among the problems of the settings. */
    private VisitorRuntime open(Settings settings, RequestContextReader reader, Optional<Path> home) {
        try {
            return new VisitorRuntime(
                    settings,
                    home,
                    new VisitorRuntime.Surroundings(
                            stores,
                            reader,
                            definitions::purposes,
                            new SiteTemplates(properties),
                            components,
                            random.random(),
                            unfinished,
                            experiments,
                            new AudienceContent(definitions),
                            new JcrDefinitionNodes(definitions),
                            new JcrAnchors()),
                    settings.isEnabled() && !server.isAdmin(),
                    clock.clock());
        } catch (UncheckedIOException unwritable) {
            settingProblems = Stream.concat(
                            settings.problems().stream(), Stream.of(unwritableFolder(unwritable.getMessage())))
                    .toList();
            throw unwritable;
        }
    }

    private static SettingProblem unwritableFolder(@Nullable String reason) {
        return new SettingProblem(
                "ledger/checkpoints",
                String.valueOf(reason),
                Message.of(SettingCode.WRITABLE_FILE),
                Message.of(SettingCode.OFF_UNTIL_RIGHT));
    }

    private void putInForce(Settings settings, RequestContextReader reader, VisitorRuntime next) {
        if (!server.isAdmin()) {
            next.keepHouse(settings, clock.clock());
        }
        if (settings.experiments().isEditedHere(server.isAdmin())) {
            next.followEditors();
        }
        Personalization personalization = new Personalization(
                reader,
                definitions,
                new Personalization.Deciding(next::ladder, new PreviewTokens(settings.cookieKeys())),
                next.services().visitors());
        privacyPage = settings.consent().privacyPage();
        privacyControlSince = settings.consent().privacyControlSince();
        notices = settings.consent().notices();
        current = settings.isEnabled() ? Optional.of(personalization) : Optional.empty();
        settingsInForce = settings.inForce();
        replaceRuntime(next);
    }

    private void check(Settings settings, Optional<Path> home) {
        try {
            settings.check(home);
        } finally {
            settingProblems = settings.problems();
            settingProblems.forEach(problem -> LOG.warn(
                    "Setting is wrong. {} [setting={}, value={}, expected={}]",
                    MessageCatalogue.english().text(problem.effect()),
                    problem.path(),
                    problem.value(),
                    MessageCatalogue.english().text(problem.expected())));
        }
    }

    /** The values of settings that are in force, by path; empty before the first start. */
    public Map<String, Object> settingsInForce() {
        return settingsInForce;
    }

    /** The settings with a wrong value. */
    public List<SettingProblem> settingProblems() {
        return settingProblems;
    }

    private Optional<Path> home() {
        return Optional.ofNullable(properties.getProperty(HOME))
                .filter(home -> !home.isBlank())
                .map(Path::of);
    }

    private void replaceRuntime(@Nullable VisitorRuntime next) {
        VisitorRuntime old = runtime;
        runtime = next;
        if (old != null) {
            old.close();
        }
    }

    /** Reads the purposes at start, so that their wordings have versions by the first yes. */
    void readPurposes() {
        VisitorRuntime now = runtime;
        if (now != null) {
            now.readPurposes();
        }
    }

    /** Stops deciding; visitors can still change what they agreed to. */
    void switchOff() {
        current = Optional.empty();
    }

    /** Stops deciding and closes the store. */
    public synchronized void close() {
        switchOff();
        replaceRuntime(null);
    }

    /** The services of decisions; empty when personalization is switched off. */
    public Optional<Personalization> current() {
        return current;
    }

    /** The services of the visitors' addresses; empty while the settings are wrong. */
    public Optional<VisitorServices> visitors() {
        return Optional.ofNullable(runtime).map(VisitorRuntime::services);
    }

    /** The services of the admin app; empty while the settings are wrong. */
    public Optional<AdminServices> admins() {
        return Optional.ofNullable(runtime).map(VisitorRuntime::admin);
    }

    /** The result of the last verification of the consent ledger, or of the one before the last checkpoint. */
    public HealthResource.Ledger ledgerState() {
        VisitorRuntime now = runtime;
        if (now != null && now.hasLedgerFault()) {
            return HealthResource.Ledger.FAULT;
        }
        return admins().flatMap(admins -> admins.verifications().newestResult())
                .flatMap(VerificationRun::result)
                .map(PersonalizationService::ledgerState)
                .orElse(HealthResource.Ledger.UNCHECKED);
    }

    private static HealthResource.Ledger ledgerState(VerificationRun.Result result) {
        if (!result.valid()) {
            return HealthResource.Ledger.FAULT;
        }
        return result.anchored() || result.records() == 0
                ? HealthResource.Ledger.OK
                : HealthResource.Ledger.NOT_ANCHORED;
    }

    /** Notices for visitors besides the content. */
    public Notices notices() {
        return notices;
    }

    /** Whether profiles can be read and signals kept. */
    public boolean isStoreOpen() {
        VisitorRuntime now = runtime;
        return now != null && now.isStoreOpen();
    }

    /** How writing to the store goes. */
    public WritingHealth writing() {
        VisitorRuntime now = runtime;
        return now == null ? WritingHealth.untried() : now.writing();
    }

    /** Writes for visitors that wait for the database. */
    public HealthResource.Backlogs backlogs() {
        return new HealthResource.Backlogs(
                unfinished.proof().health(), unfinished.withdrawals().health());
    }

    /**
     * The database as it is now.
     *
     * @throws StoreUnavailableException when it cannot be reached
     */
    public StoreFacts storeFacts() {
        VisitorRuntime now = runtime;
        if (now == null) {
            throw new StoreUnavailableException("No database is opened while the settings are wrong");
        }
        return now.storeFacts();
    }

    /** Since when the site says that it honours Global Privacy Control; empty when it does not say so. */
    public Optional<LocalDate> privacyControlSince() {
        return privacyControlSince;
    }

    /** Where the privacy link leads; empty for the module's own preference centre. */
    public String privacyPage() {
        return privacyPage;
    }
}
