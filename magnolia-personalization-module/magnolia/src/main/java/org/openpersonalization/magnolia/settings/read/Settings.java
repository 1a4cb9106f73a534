package org.openpersonalization.magnolia.settings.read;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.magnolia.PersonalizationModule;
import org.openpersonalization.magnolia.settings.ProfileConfiguration;
import org.openpersonalization.magnolia.settings.SliceConfiguration;
import org.openpersonalization.magnolia.settings.StoreConfiguration;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.request.RequestSettings;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;

/**
 * The module's settings, read from the texts that Magnolia filled its bean with, as {@link SettingValues} says. Only a wrong key or
 * database, for which there is no default, throws {@link IllegalArgumentException}.
 */
public final class Settings {

    private static final SettingFormat<String> HEADER =
            SettingFormat.matching(Pattern.compile("[A-Za-z0-9-]{1,64}"), Message.of(SettingCode.HEADER_NAME));
    private static final SettingFormat<ZoneId> ZONE = SettingFormat.of(SettingCode.TIME_ZONE, ZoneId::of);
    private static final SettingFormat<String> PROXY =
            SettingFormat.of(SettingCode.PROXY_ADDRESS, RequestSettings::requireProxy);
    private static final SettingFormat<String> DATABASE =
            new SettingFormat<>(Message.of(SettingCode.DATABASE_ADDRESS), true, Settings::requireDatabase);
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final SettingFormat<byte[]> KEY_NAME =
            new SettingFormat<>(Message.of(SettingCode.NAMED_BY_KEY_ID), true, text -> {
                throw new IllegalArgumentException("The key's id is malformed");
            });
    private static final int PERCENT = 100;
    private static final int USUAL_READERS = 4;

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
        fold();
        stages();
        slices();
        readBudget();
        retention();
        signalsPerMinute();
        signalsPerMinuteAndAddress();
        choicesPerMinute();
        experiments().check();
        ledger().check();
        store(home);
        cookieKeys();
        ledger().checkpointKeys();
        ledger().checkpointFile(home);
        visitorIds(new SplittableRandom(0));
    }

    /** The settings with a wrong value, as far as they were read, and the unknown names. */
    public List<SettingProblem> problems() {
        return Stream.concat(values.problems().stream(), unknownNames.stream()).toList();
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
                Set.copyOf(values.list("trustedProxies", module.getTrustedProxies(), PROXY)));
    }

    /** How visitors are asked and what they are told. */
    public ConsentSettings consent() {
        return new ConsentSettings(module, values);
    }

    /** How consent records and requests are kept. */
    public LedgerSettings ledger() {
        return new LedgerSettings(module, values);
    }

    /** How experiments are led. */
    public ExperimentSettings experiments() {
        return new ExperimentSettings(module.getExperiments(), values, isOwnFile());
    }

    /** How signals add up. */
    public FoldSettings fold() {
        ProfileConfiguration profiles = module.getProfiles();
        return new FoldSettings(
                Duration.ofDays(
                        values.positive("profiles/interestHalfLifeDays", profiles.getInterestHalfLifeDays(), 14)),
                Duration.ofMinutes(values.positive("profiles/sessionGapMinutes", profiles.getSessionGapMinutes(), 30)));
    }

    /** Thresholds of the stages. */
    public StageRules stages() {
        ProfileConfiguration profiles = module.getProfiles();
        int engaged = values.positive("profiles/engagedSessions", profiles.getEngagedSessions(), 2);
        int lapsing = values.positive("profiles/lapsingAfterDays", profiles.getLapsingAfterDays(), 30);
        int lost = values.positive("profiles/lostAfterDays", profiles.getLostAfterDays(), 180);
        Optional<StageRules> rules = lost > lapsing
                ? Optional.of(new StageRules(engaged, Duration.ofDays(lapsing), Duration.ofDays(lost)))
                : Optional.empty();
        Message expected = Message.of(SettingCode.MORE_THAN_SETTING)
                .text("setting", "lapsingAfterDays")
                .text("value", lapsing);
        return values.together(
                "profiles/lostAfterDays",
                rules,
                StageRules.defaults(),
                new SettingValues.Written(String.valueOf(lost), expected, false));
    }

    /** The groups of visitors with default content. */
    public Slices slices() {
        SliceConfiguration slices = module.getSlices();
        return new Slices(
                (double) percent("slices/holdoutPercent", slices.getHoldoutPercent(), 5) / PERCENT,
                (double) percent("slices/controlPercent", slices.getControlPercent(), 10) / PERCENT);
    }

    private int percent(String path, String text, int usual) {
        return values.number(path, text, usual, 0, PERCENT);
    }

    /** How long a page may wait for a profile. */
    public Duration readBudget() {
        return Duration.ofMillis(
                values.number("store/readBudgetMillis", module.getStore().getReadBudgetMillis(), 20, 1, 10_000));
    }

    /** How long signals stay in the log. */
    public Duration retention() {
        return Duration.ofDays(
                values.positive("store/retentionDays", module.getStore().getRetentionDays(), 395));
    }

    /**
     * Where signals and profiles are kept.
     *
     * @param home the folder below which the file is made when no database is named; empty when it is not known
     */
    public StoreSettings store(Optional<Path> home) {
        StoreConfiguration store = module.getStore();
        String url = storeUrl();
        return new StoreSettings(
                url.isEmpty() ? "jdbc:sqlite:" + file(home) : url,
                store.getUser(),
                store.getPassword(),
                USUAL_READERS,
                values.positive("store/cachedProfiles", store.getCachedProfiles(), 10_000),
                fold(),
                new LedgerKeys(ledger().checkpointKeys()));
    }

    /** Whether the database is the module's own file. */
    public boolean isOwnFile() {
        return storeUrl().isEmpty();
    }

    /** Another database than the one that is meant would split the consent records, so there is no default for a wrong one. */
    private String storeUrl() {
        return values.required("store/url", module.getStore().getUrl(), DATABASE);
    }

    private static String requireDatabase(String url) {
        SettingFormat.require(url.isEmpty() || url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:"));
        return url;
    }

    private static Path file(Optional<Path> home) {
        return home.orElseThrow(() -> new IllegalArgumentException(
                        "The property magnolia.home names no folder for visitors' data; set it, or store/url"))
                .resolve("personalization")
                .resolve("visitors.db");
    }

    /** The keys that sign cookies. */
    public SigningKeys cookieKeys() {
        return new SigningKeys(keys("keys/cookies", module.getKeys().getCookies(), values));
    }

    /**
     * Keys by id.
     *
     * @throws IllegalArgumentException when there is none and was none before
     */
    public static SortedMap<String, byte[]> keys(String path, Map<String, String> texts, SettingValues values) {
        SortedMap<String, byte[]> keys = new TreeMap<>();
        texts.forEach((id, text) -> {
            String entry = path + "/" + id;
            if (KEY_ID.matcher(id).matches()) {
                values.entry(entry, text, SettingFormat.key()).ifPresent(key -> keys.put(id, key));
            } else {
                values.entry(entry, "", KEY_NAME);
            }
        });
        return values.required(
                path,
                Optional.of(keys).filter(found -> !found.isEmpty()),
                new SettingValues.Written("", Message.of(SettingCode.KEYS), true));
    }

    /**
     * Makes ids and pseudonyms.
     *
     * @param random where ids come from
     */
    public VisitorIds visitorIds(RandomGenerator random) {
        return new VisitorIds(
                values.required("keys/pseudonyms", module.getKeys().getPseudonyms(), SettingFormat.key()), random);
    }

    /** How many requests with signals of a visitor are taken in a minute, and how many of their page views are kept. */
    public int signalsPerMinute() {
        return values.positive("limits/signalsPerMinute", module.getLimits().getSignalsPerMinute(), 120);
    }

    private int signalsPerMinuteAndAddress() {
        return values.positive(
                "limits/signalsPerMinuteAndAddress", module.getLimits().getSignalsPerMinuteAndAddress(), 1200);
    }

    private int choicesPerMinute() {
        return values.positive("limits/choicesPerMinute", module.getLimits().getChoicesPerMinute(), 120);
    }

    /** How often may be sent. */
    public VisitorServices.Limits limits() {
        return new VisitorServices.Limits(
                new RateLimit(signalsPerMinute()),
                new RateLimit(signalsPerMinuteAndAddress()),
                new RateLimit(choicesPerMinute()),
                new RateLimit(choicesPerMinute()));
    }
}
