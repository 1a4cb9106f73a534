package org.openpersonalization.magnolia;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.magnolia.settings.ProfileConfiguration;
import org.openpersonalization.magnolia.settings.SliceConfiguration;
import org.openpersonalization.magnolia.settings.StoreConfiguration;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.web.RequestSettings;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.visitor.RateLimit;
import org.openpersonalization.web.visitor.SigningKeys;
import org.openpersonalization.web.visitor.VisitorIds;

/**
 * The module's settings, checked: each part is made of the bean that Magnolia filled. What is wrong
 * throws {@link IllegalArgumentException}, naming the setting, its value and what it should be.
 */
final class Settings {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{0,64}");
    private static final int PERCENT = 100;
    private static final int USUAL_READERS = 4;

    private final PersonalizationModule module;

    Settings(PersonalizationModule module) {
        this.module = module;
    }

    /** Checks everything. */
    void check(Optional<Path> home) {
        requests();
        consent().check();
        fold();
        stages();
        slices();
        readBudget();
        retention();
        store(home);
        cookieKeys();
        ledger().check(home);
        visitorIds(new SplittableRandom(0));
        signalsPerMinute();
        signalsPerMinuteAndAddress();
        choicesPerMinute();
        experiments().check();
    }

    /** How requests are read. */
    RequestSettings requests() {
        return new RequestSettings(
                zone(module.getTimeZone()),
                header("countryHeader", module.getCountryHeader()),
                header("regionHeader", module.getRegionHeader()),
                Set.copyOf(module.getTrustedProxies()));
    }

    /** How visitors are asked and what they are told. */
    ConsentSettings consent() {
        return new ConsentSettings(module);
    }

    /** How consent records and requests are kept. */
    LedgerSettings ledger() {
        return new LedgerSettings(module);
    }

    /** How experiments are led. */
    ExperimentSettings experiments() {
        return new ExperimentSettings(module.getExperiments(), isOwnFile());
    }

    /** How signals add up. */
    FoldSettings fold() {
        ProfileConfiguration profiles = module.getProfiles();
        return new FoldSettings(
                Duration.ofDays(Checks.positive("profiles/interestHalfLifeDays", profiles.getInterestHalfLifeDays())),
                Duration.ofMinutes(Checks.positive("profiles/sessionGapMinutes", profiles.getSessionGapMinutes())));
    }

    /** When somebody counts as what. */
    StageRules stages() {
        ProfileConfiguration profiles = module.getProfiles();
        int lapsing = Checks.positive("profiles/lapsingAfterDays", profiles.getLapsingAfterDays());
        int lost = profiles.getLostAfterDays();
        Checks.require(lost > lapsing, "profiles/lostAfterDays", lost, "more than lapsingAfterDays=" + lapsing);
        return new StageRules(
                Checks.positive("profiles/engagedSessions", profiles.getEngagedSessions()),
                Duration.ofDays(lapsing),
                Duration.ofDays(lost));
    }

    /** Who sees default content for comparison. */
    Slices slices() {
        SliceConfiguration slices = module.getSlices();
        return new Slices(
                (double) Checks.between("slices/holdoutPercent", slices.getHoldoutPercent(), 0, PERCENT) / PERCENT,
                (double) Checks.between("slices/controlPercent", slices.getControlPercent(), 0, PERCENT) / PERCENT);
    }

    /** How long a page may wait for a profile. */
    Duration readBudget() {
        return Duration.ofMillis(
                Checks.between("store/readBudgetMillis", module.getStore().getReadBudgetMillis(), 1, 10_000));
    }

    /** How long signals stay in the log. */
    Duration retention() {
        return Duration.ofDays(
                Checks.positive("store/retentionDays", module.getStore().getRetentionDays()));
    }

    /**
     * Where signals and profiles are kept.
     *
     * @param home the folder below which the file is made when no database is named; empty when it is not known
     */
    StoreSettings store(Optional<Path> home) {
        StoreConfiguration store = module.getStore();
        String url = store.getUrl().trim();
        Checks.require(
                url.isEmpty() || url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:"),
                "store/url",
                url,
                "empty, jdbc:sqlite:… or jdbc:postgresql:…");
        return new StoreSettings(
                url.isEmpty() ? "jdbc:sqlite:" + file(home) : url,
                store.getUser(),
                store.getPassword(),
                USUAL_READERS,
                Checks.positive("store/cachedProfiles", store.getCachedProfiles()),
                fold());
    }

    /** Whether the database is the module's own file. */
    boolean isOwnFile() {
        return module.getStore().getUrl().isBlank();
    }

    private static Path file(Optional<Path> home) {
        return home.orElseThrow(() -> new IllegalArgumentException(
                        "The property magnolia.home names no folder for visitors' data; set it, or store/url"))
                .resolve("personalization")
                .resolve("visitors.db");
    }

    /** The keys that sign cookies. */
    SigningKeys cookieKeys() {
        try {
            return new SigningKeys(
                    Checks.decoded("keys/cookies", module.getKeys().getCookies()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("keys/cookies: " + wrong.getMessage(), wrong);
        }
    }

    /**
     * Makes ids and pseudonyms.
     *
     * @param random where ids come from
     */
    VisitorIds visitorIds(RandomGenerator random) {
        try {
            return new VisitorIds(
                    Checks.decoded("keys/pseudonyms", module.getKeys().getPseudonyms()), random);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("keys/pseudonyms: " + wrong.getMessage(), wrong);
        }
    }

    /** How many requests with signals of a visitor are taken in a minute, and how many of their page views are kept. */
    int signalsPerMinute() {
        return Checks.positive("limits/signalsPerMinute", module.getLimits().getSignalsPerMinute());
    }

    private int signalsPerMinuteAndAddress() {
        return Checks.positive(
                "limits/signalsPerMinuteAndAddress", module.getLimits().getSignalsPerMinuteAndAddress());
    }

    private int choicesPerMinute() {
        return Checks.positive("limits/choicesPerMinute", module.getLimits().getChoicesPerMinute());
    }

    /** How often may be sent. */
    VisitorServices.Limits limits() {
        return new VisitorServices.Limits(
                new RateLimit(signalsPerMinute()),
                new RateLimit(signalsPerMinuteAndAddress()),
                new RateLimit(choicesPerMinute()));
    }

    private static ZoneId zone(String name) {
        try {
            return name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name.trim());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "timeZone must be a name such as Europe/Zurich [timeZone=" + name + "]", unknown);
        }
    }

    private static String header(String setting, String name) {
        Checks.require(
                HEADER.matcher(name.trim()).matches(), setting, name, "a header name of letters, digits and hyphens");
        return name.trim();
    }
}
