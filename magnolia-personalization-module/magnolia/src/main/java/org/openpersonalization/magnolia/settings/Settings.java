package org.openpersonalization.magnolia.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpersonalization.magnolia.PersonalizationModule;
import org.openpersonalization.magnolia.settings.alert.AlertSettings;
import org.openpersonalization.magnolia.settings.consent.ConsentSettings;
import org.openpersonalization.magnolia.settings.edge.EdgeSettings;
import org.openpersonalization.magnolia.settings.experiment.ExperimentSettings;
import org.openpersonalization.magnolia.settings.key.KeySettings;
import org.openpersonalization.magnolia.settings.ledger.LedgerSettings;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.magnolia.settings.store.DatabaseSettings;
import org.openpersonalization.magnolia.settings.visitor.VisitorSettings;
import org.openpersonalization.message.Message;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.web.request.RequestSettings;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;
import org.openpersonalization.web.setting.SettingState;

/**
 * The module's settings, read from the texts that Magnolia filled its bean with, as {@link SettingValues} says. Only a wrong key or
 * database, for which there is no default, throws {@link IllegalArgumentException}.
 */
public final class Settings {

    private static final SettingFormat<String> HEADER =
            SettingFormat.matching(Pattern.compile("[A-Za-z0-9-]{1,64}"), Message.of(SettingCode.HEADER_NAME));
    private static final SettingFormat<String> WORKSPACE =
            SettingFormat.matching(Pattern.compile("[A-Za-z0-9_-]{1,64}"), Message.of(SettingCode.WORKSPACE_NAME));
    private static final SettingFormat<ZoneId> ZONE = SettingFormat.of(SettingCode.TIME_ZONE, ZoneId::of);
    private static final SettingFormat<String> PROXY =
            SettingFormat.of(SettingCode.PROXY_ADDRESS, RequestSettings::requireProxy);

    private static final SettingFormat<String> SITE_ORIGIN = SettingFormat.matching(
            Pattern.compile("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?"), Message.of(SettingCode.SITE_ORIGIN));

    private final PersonalizationModule module;
    private final SettingValues values;
    private final List<SettingProblem> unknownNames;

    /**
     * Settings.
     *
     * @param before the values that were in force until now; empty at the first start
     */
    public Settings(PersonalizationModule module, Map<String, Object> before) {
        this(module, before, List.of());
    }

    /**
     * Settings of a configuration with names that no setting has.
     *
     * @param unknownNames one problem for each such name
     */
    public Settings(PersonalizationModule module, Map<String, Object> before, List<SettingProblem> unknownNames) {
        this.module = module;
        this.values = new SettingValues(before);
        this.unknownNames = List.copyOf(unknownNames);
    }

    /** Reads everything, so that {@link #problems()} are complete. */
    public void check(Optional<Path> home) {
        isEnabled();
        requests();
        consent().check();
        visitors().check();
        experiments().check();
        ledger().check();
        cachedCombinations();
        allowedOrigins();
        references();
        edge().check();
        alerts().webhook();
        database().readBudget();
        database().retention();
        store(home);
        keys().check();
        ledger().checkpointFile(home);
    }

    /** The settings with a wrong value, as far as they were read, and the unknown names. */
    public List<SettingProblem> problems() {
        return Stream.concat(values.problems().stream(), unknownNames.stream()).toList();
    }

    /** Every setting as its reader read it, in the order of paths. */
    public List<SettingState> states() {
        return new SettingStates(values.reads(), values.problems()).of(PersonalizationModule.class);
    }

    /** The values that are in force, by path. */
    public Map<String, Object> inForce() {
        return values.values();
    }

    /** Whether anything is personalized, asked and kept. */
    public boolean isEnabled() {
        return values.flag("enabled", module.getEnabled(), true);
    }

    /** How requests are read. */
    public RequestSettings requests() {
        return new RequestSettings(
                values.value("timeZone", module.getTimeZone(), ZoneId.systemDefault(), ZONE),
                values.value("countryHeader", module.getCountryHeader(), "", HEADER),
                values.value("regionHeader", module.getRegionHeader(), "", HEADER),
                Set.copyOf(values.list(
                        "trustedProxies", module.getTrustedProxies(), PersonalizationModule.THIS_MACHINE, PROXY)));
    }

    /** The number of combinations of a page that the page cache may keep; 0 for none. */
    public int cachedCombinations() {
        return values.number("pages/cachedCombinations", module.getPages().getCachedCombinations(), 50, 0, 10_000);
    }

    /** The origins of other hosts whose pages may send requests, such as {@code https://www.example.com}. */
    public Set<String> allowedOrigins() {
        return Set.copyOf(values.list(
                "delivery/allowedOrigins", module.getDelivery().getAllowedOrigins(), List.of(), SITE_ORIGIN));
    }

    /** The workspaces to which fields of delivered pages refer, by the field's name; a field with a wrong one keeps its value. */
    public Map<String, String> references() {
        Map<String, String> byField = new TreeMap<>();
        module.getDelivery()
                .getReferences()
                .forEach((field, workspace) -> values.entry("delivery/references/" + field, workspace, WORKSPACE)
                        .ifPresent(read -> byField.put(field, read)));
        return byField;
    }

    /** Caches outside that keep pages. */
    public EdgeSettings edge() {
        return new EdgeSettings(module.getEdge(), values);
    }

    /** Alerts. */
    public AlertSettings alerts() {
        return new AlertSettings(module.getAlerts(), values);
    }

    /** How visitors are asked and what they are told. */
    public ConsentSettings consent() {
        return new ConsentSettings(module.getConsent(), module.getNotices(), values);
    }

    /** Profiles and rate limits. */
    public VisitorSettings visitors() {
        return new VisitorSettings(module.getProfiles(), module.getLimits(), values);
    }

    /** How consent records and requests are kept. */
    public LedgerSettings ledger() {
        return new LedgerSettings(module.getLedger(), module.getRequests(), values);
    }

    /** Experiments, and the shares of visitors for comparison. */
    public ExperimentSettings experiments() {
        return new ExperimentSettings(module.getExperiments(), module.getSlices(), values);
    }

    /**
     * Whether experiments are edited on this instance. Unless the setting says so: on an author instance, and where the database
     * is this instance's own file, since there is no other instance then.
     */
    public boolean isEditedHere(boolean isAuthor) {
        return experiments().isEditedHere(isAuthor || database().isOwnFile());
    }

    public KeySettings keys() {
        return new KeySettings(module.getKeys(), values);
    }

    public DatabaseSettings database() {
        return new DatabaseSettings(module.getStore(), values);
    }

    /**
     * The settings of the store.
     *
     * @param home the folder of the file when no database is named; empty when it is not known
     */
    public StoreSettings store(Optional<Path> home) {
        return database().store(home, visitors().fold(), new LedgerKeys(keys().checkpoints()));
    }
}
