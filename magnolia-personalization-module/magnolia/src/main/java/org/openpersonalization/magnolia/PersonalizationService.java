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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.persona.PersonaContent;
import org.openpersonalization.magnolia.runtime.Instance;
import org.openpersonalization.magnolia.runtime.LastingState;
import org.openpersonalization.magnolia.runtime.Site;
import org.openpersonalization.magnolia.runtime.VisitorRuntime;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.magnolia.web.SiteTemplates;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.endpoint.HealthResource;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.preview.PersonaPreviews;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what the current settings ask for: what decides, and what deals with visitors. */
@Singleton
public class PersonalizationService {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationService.class);
    private static final String HOME = "magnolia.home";

    private final Site site;
    private final SiteClock clock;
    private final SiteRandom random;
    private final ServerConfiguration server;
    private final MagnoliaConfigurationProperties properties;
    private final LastingState lasting;
    private volatile Optional<Personalization> current = Optional.empty();
    private volatile String privacyPage = "";
    private volatile Notices notices = Notices.usual();
    private volatile Map<String, String> references = Map.of();
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
        this.site = new Site(definitions, components, new SiteTemplates(properties), stores);
        this.clock = clock;
        this.random = random;
        this.server = server;
        this.properties = properties;
        this.lasting = LastingState.of(instance());
    }

    private Instance instance() {
        Optional<Path> home = Optional.ofNullable(properties.getProperty(HOME))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return new Instance(home, server.isAdmin(), clock.clock(), random.random());
    }

    /**
     * Starts with new settings, in the place of the old ones.
     *
     * @throws IllegalArgumentException when a setting is wrong for which there is no default; nothing is changed then
     * @throws UncheckedIOException when a folder cannot be made; nothing is changed and nothing stays open then
     */
    public synchronized void configure(Settings settings) {
        Instance instance = instance();
        check(settings, instance.home());
        VisitorRuntime next = open(settings, instance);
        try {
            putInForce(settings, next);
        } catch (RuntimeException | Error failure) {
            next.close();
            throw failure;
        }
    }

    /** The folder of the checkpoints is created here; a failure is added to the problems of the settings. */
    private VisitorRuntime open(Settings settings, Instance instance) {
        try {
            return new VisitorRuntime(settings, site, instance, lasting);
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

    private void putInForce(Settings settings, VisitorRuntime next) {
        if (!server.isAdmin()) {
            next.startJobs();
        }
        next.watchForAlerts();
        if (settings.isEditedHere(server.isAdmin())) {
            next.followEditors();
        }
        Personalization personalization = new Personalization(
                next.services().reader(),
                site.definitions(),
                new Personalization.Deciding(
                        next::ladder,
                        new PreviewTokens(settings.keys().cookies()),
                        pageKeys(settings),
                        next.edge(),
                        new PersonaPreviews(
                                new PersonaTokens(settings.keys().cookies()),
                                new PersonaContent(site.definitions().faults())::all)),
                next.services().visitors());
        privacyPage = settings.consent().privacyPage();
        privacyControlSince = settings.consent().privacyControlSince();
        notices = settings.consent().notices();
        references = settings.references();
        current = settings.isEnabled() ? Optional.of(personalization) : Optional.empty();
        settingsInForce = settings.inForce();
        replaceRuntime(next);
    }

    /** Named by the moment, so that the page cache, which outlives the process, finds no page of other settings. */
    private PageKeys pageKeys(Settings settings) {
        String name = Long.toString(clock.clock().millis(), Character.MAX_RADIX);
        return new PageKeys(
                name,
                settings.cachedCombinations(),
                settings.consent().notices().rules()::isPriceToldIn);
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
        return admins().flatMap(admins -> admins.consents().verifications().newestResult())
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

    /** The workspaces to which fields of delivered pages refer, by the field's name. */
    public Map<String, String> references() {
        return references;
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
                lasting.records().health(), lasting.withdrawals().health());
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
