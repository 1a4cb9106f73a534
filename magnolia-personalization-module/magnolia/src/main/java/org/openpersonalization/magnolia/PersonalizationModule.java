package org.openpersonalization.magnolia;

import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.openpersonalization.magnolia.settings.SettingNames;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.magnolia.settings.alert.AlertConfiguration;
import org.openpersonalization.magnolia.settings.consent.ConsentConfiguration;
import org.openpersonalization.magnolia.settings.consent.NoticeConfiguration;
import org.openpersonalization.magnolia.settings.delivery.DeliveryConfiguration;
import org.openpersonalization.magnolia.settings.edge.EdgeConfiguration;
import org.openpersonalization.magnolia.settings.experiment.ExperimentConfiguration;
import org.openpersonalization.magnolia.settings.experiment.SliceConfiguration;
import org.openpersonalization.magnolia.settings.key.KeyConfiguration;
import org.openpersonalization.magnolia.settings.ledger.LedgerConfiguration;
import org.openpersonalization.magnolia.settings.ledger.RequestConfiguration;
import org.openpersonalization.magnolia.settings.page.PageConfiguration;
import org.openpersonalization.magnolia.settings.store.StoreConfiguration;
import org.openpersonalization.magnolia.settings.visitor.LimitConfiguration;
import org.openpersonalization.magnolia.settings.visitor.ProfileConfiguration;
import org.openpersonalization.web.setting.SettingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The module's bean: its settings, as they stand at {@code config:/modules/personalization/config}, and its life cycle.
 * After a change there the CMS stops the module, fills in the new values and starts it again. Visitors are served with the
 * old values until the new ones are in force. Numbers and flags are texts here, empty for the default: Magnolia would fill a number
 * that it cannot read with 0.
 */
public class PersonalizationModule implements ModuleLifecycle {

    /** The proxies that are trusted without a setting. */
    public static final List<String> THIS_MACHINE = List.of("loopback");

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationModule.class);

    private final DefinitionWatch watch;
    private final PersonalizationService service;

    private String enabled = "";
    private String timeZone = "";
    private String countryHeader = "";
    private String regionHeader = "";
    private List<String> trustedProxies = new ArrayList<>(THIS_MACHINE);
    private ConsentConfiguration consent = new ConsentConfiguration();
    private ProfileConfiguration profiles = new ProfileConfiguration();
    private SliceConfiguration slices = new SliceConfiguration();
    private PageConfiguration pages = new PageConfiguration();
    private DeliveryConfiguration delivery = new DeliveryConfiguration();
    private EdgeConfiguration edge = new EdgeConfiguration();
    private StoreConfiguration store = new StoreConfiguration();
    private KeyConfiguration keys = new KeyConfiguration();
    private LimitConfiguration limits = new LimitConfiguration();
    private NoticeConfiguration notices = new NoticeConfiguration();
    private LedgerConfiguration ledger = new LedgerConfiguration();
    private RequestConfiguration requests = new RequestConfiguration();
    private ExperimentConfiguration experiments = new ExperimentConfiguration();
    private AlertConfiguration alerts = new AlertConfiguration();

    @Inject
    public PersonalizationModule(DefinitionWatch watch, PersonalizationService service) {
        this.watch = watch;
        this.service = service;
    }

    @Override
    public void start(ModuleLifecycleContext context) {
        try {
            service.configure(new Settings(this, service.settingsInForce(), unknownNames()));
            watch.start();
            service.readPurposes();
        } catch (IllegalArgumentException mistake) {
            service.switchOff();
            LOG.error("Personalization is off until its settings are right: {}", mistake.getMessage());
        } catch (UncheckedIOException unwritable) {
            service.switchOff();
            LOG.error("Personalization is off until its folders can be written", unwritable);
        } catch (RepositoryException unavailable) {
            service.switchOff();
            LOG.error("Personalization is off, because changes of content cannot be watched", unavailable);
        }
    }

    /** Magnolia leaves such names out without a word. Where the configuration cannot be read, none is told. */
    private static List<SettingProblem> unknownNames() {
        try {
            return SettingNames.unknown(PersonalizationModule.class);
        } catch (IllegalStateException unreadable) {
            LOG.debug("Names of settings are not checked", unreadable);
            return List.of();
        }
    }

    @Override
    public void stop(ModuleLifecycleContext context) {
        watch.stop();
        if (context == null || context.getPhase() != ModuleLifecycleContext.PHASE_MODULE_RESTART) {
            service.close();
        }
    }

    /** Whether anything is personalized. */
    public String getEnabled() {
        return enabled;
    }

    public void setEnabled(String enabled) {
        this.enabled = enabled;
    }

    /** The site's time zone such as {@code Europe/Zurich}; empty means the server's. */
    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** The header that a trusted proxy writes the visitor's country into; empty when there is none. */
    public String getCountryHeader() {
        return countryHeader;
    }

    public void setCountryHeader(String countryHeader) {
        this.countryHeader = countryHeader;
    }

    /** The header that a trusted proxy writes the visitor's region into; empty when there is none. */
    public String getRegionHeader() {
        return regionHeader;
    }

    public void setRegionHeader(String regionHeader) {
        this.regionHeader = regionHeader;
    }

    /** The addresses that place headers are believed from; {@code loopback} stands for this machine. */
    public List<String> getTrustedProxies() {
        return trustedProxies;
    }

    public void setTrustedProxies(List<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** How visitors are asked. */
    public ConsentConfiguration getConsent() {
        return consent;
    }

    public void setConsent(ConsentConfiguration consent) {
        this.consent = consent;
    }

    /** How signals add up. */
    public ProfileConfiguration getProfiles() {
        return profiles;
    }

    public void setProfiles(ProfileConfiguration profiles) {
        this.profiles = profiles;
    }

    /** The groups of visitors with default content. */
    public SliceConfiguration getSlices() {
        return slices;
    }

    public void setSlices(SliceConfiguration slices) {
        this.slices = slices;
    }

    /** The page cache of personalized pages. */
    public PageConfiguration getPages() {
        return pages;
    }

    public void setPages(PageConfiguration pages) {
        this.pages = pages;
    }

    /** Front ends that show pages themselves. */
    public EdgeConfiguration getEdge() {
        return edge;
    }

    public void setEdge(EdgeConfiguration edge) {
        this.edge = edge;
    }

    public DeliveryConfiguration getDelivery() {
        return delivery;
    }

    public void setDelivery(DeliveryConfiguration delivery) {
        this.delivery = delivery;
    }

    /** Where signals and profiles are kept. */
    public StoreConfiguration getStore() {
        return store;
    }

    public void setStore(StoreConfiguration store) {
        this.store = store;
    }

    /** Secrets. */
    public KeyConfiguration getKeys() {
        return keys;
    }

    public void setKeys(KeyConfiguration keys) {
        this.keys = keys;
    }

    /** How often may be sent. */
    public LimitConfiguration getLimits() {
        return limits;
    }

    public void setLimits(LimitConfiguration limits) {
        this.limits = limits;
    }

    /** Notices for visitors beside a component. */
    public NoticeConfiguration getNotices() {
        return notices;
    }

    public void setNotices(NoticeConfiguration notices) {
        this.notices = notices;
    }

    /** How consent records are kept. */
    public LedgerConfiguration getLedger() {
        return ledger;
    }

    public void setLedger(LedgerConfiguration ledger) {
        this.ledger = ledger;
    }

    /** Requests of data subjects. */
    public RequestConfiguration getRequests() {
        return requests;
    }

    public void setRequests(RequestConfiguration requests) {
        this.requests = requests;
    }

    /** How experiments are led. */
    public ExperimentConfiguration getExperiments() {
        return experiments;
    }

    public void setExperiments(ExperimentConfiguration experiments) {
        this.experiments = experiments;
    }

    /** Alerts. */
    public AlertConfiguration getAlerts() {
        return alerts;
    }

    public void setAlerts(AlertConfiguration alerts) {
        this.alerts = alerts;
    }
}
