package org.openpersonalization.magnolia;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.magnolia.settings.ConsentConfiguration;
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
    private static final Pattern LOCAL = Pattern.compile("(/(?!/)[A-Za-z0-9._~%/-]*)?");
    private static final int PERCENT = 100;
    private static final int MAX_LETTERS = 1_000;
    private static final int USUAL_READERS = 4;

    private final PersonalizationModule module;

    Settings(PersonalizationModule module) {
        this.module = module;
    }

    /** Checks everything. */
    void check(Optional<Path> home) {
        requests();
        consent();
        privacyPage();
        privacyControlSince();
        fold();
        stages();
        slices();
        readBudget();
        retention();
        store(home);
        cookieKeys();
        visitorIds();
        signalsPerMinute();
        signalsPerMinuteAndAddress();
        choicesPerMinute();
    }

    /** How requests are read. */
    RequestSettings requests() {
        return new RequestSettings(
                zone(module.getTimeZone()),
                header("countryHeader", module.getCountryHeader()),
                header("regionHeader", module.getRegionHeader()),
                Set.copyOf(module.getTrustedProxies()));
    }

    /** What choices allow. */
    ConsentRules consent() {
        ConsentConfiguration consent = module.getConsent();
        int letters = consent.getPurposes().stream().mapToInt(String::length).sum();
        require(
                letters <= MAX_LETTERS,
                "consent/purposes",
                letters,
                "ids of at most 1000 letters in all, for a cookie");
        TreeSet<Purpose> denied = purposes("consent/deniedByPrivacyControl", consent.getDeniedByPrivacyControl());
        Duration validity = Duration.ofDays(between("consent/validDays", consent.getValidDays(), 1, 400));
        return ConsentRules.of(
                purposes("consent/purposes", consent.getPurposes()).stream()
                        .map(purpose -> terms(purpose, denied.contains(purpose)))
                        .toList(),
                validity,
                validity);
    }

    private static PurposeTerms terms(Purpose purpose, boolean denied) {
        return new PurposeTerms(
                purpose,
                1,
                new TreeMap<>(Map.of("en", new Wording(purpose.id(), "", purpose.id()))),
                new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), denied, Duration.ofDays(395), 0));
    }

    /** Where the privacy link leads; empty for the module's own form. */
    String privacyPage() {
        String page = module.getConsent().getPage().trim();
        require(LOCAL.matcher(page).matches(), "consent/page", page, "the path of a page, such as /home/privacy.html");
        return page;
    }

    /** Since when the site says that it honours Global Privacy Control; empty when it does not say so. */
    Optional<LocalDate> privacyControlSince() {
        String day = module.getConsent().getPrivacyControlSince().trim();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "consent/privacyControlSince must be a day such as 2026-11-24 [consent/privacyControlSince=" + day
                            + "]",
                    malformed);
        }
    }

    /** How signals add up. */
    FoldSettings fold() {
        ProfileConfiguration profiles = module.getProfiles();
        return new FoldSettings(
                Duration.ofDays(positive("profiles/interestHalfLifeDays", profiles.getInterestHalfLifeDays())),
                Duration.ofMinutes(positive("profiles/sessionGapMinutes", profiles.getSessionGapMinutes())));
    }

    /** When somebody counts as what. */
    StageRules stages() {
        ProfileConfiguration profiles = module.getProfiles();
        int lapsing = positive("profiles/lapsingAfterDays", profiles.getLapsingAfterDays());
        int lost = profiles.getLostAfterDays();
        require(lost > lapsing, "profiles/lostAfterDays", lost, "more than lapsingAfterDays=" + lapsing);
        return new StageRules(
                positive("profiles/engagedSessions", profiles.getEngagedSessions()),
                Duration.ofDays(lapsing),
                Duration.ofDays(lost));
    }

    /** Who sees default content for comparison. */
    Slices slices() {
        SliceConfiguration slices = module.getSlices();
        return new Slices(
                (double) between("slices/holdoutPercent", slices.getHoldoutPercent(), 0, PERCENT) / PERCENT,
                (double) between("slices/controlPercent", slices.getControlPercent(), 0, PERCENT) / PERCENT);
    }

    /** How long a page may wait for a profile. */
    Duration readBudget() {
        return Duration.ofMillis(
                between("store/readBudgetMillis", module.getStore().getReadBudgetMillis(), 1, 10_000));
    }

    /** How long signals stay in the log. */
    Duration retention() {
        return Duration.ofDays(positive("store/retentionDays", module.getStore().getRetentionDays()));
    }

    /**
     * Where signals and profiles are kept.
     *
     * @param home the folder below which the file is made when no database is named; empty when it is not known
     */
    StoreSettings store(Optional<Path> home) {
        StoreConfiguration store = module.getStore();
        String url = store.getUrl().trim();
        require(
                url.isEmpty() || url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:"),
                "store/url",
                url,
                "empty, jdbc:sqlite:… or jdbc:postgresql:…");
        return new StoreSettings(
                url.isEmpty() ? "jdbc:sqlite:" + file(home) : url,
                store.getUser(),
                store.getPassword(),
                USUAL_READERS,
                positive("store/cachedProfiles", store.getCachedProfiles()),
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
        SortedMap<String, byte[]> keys = new TreeMap<>();
        module.getKeys().getCookies().forEach((id, key) -> keys.put(id, decoded("keys/cookies/" + id, key)));
        try {
            return new SigningKeys(keys);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("keys/cookies: " + wrong.getMessage(), wrong);
        }
    }

    /** Makes ids and pseudonyms. */
    VisitorIds visitorIds() {
        try {
            return new VisitorIds(decoded("keys/pseudonyms", module.getKeys().getPseudonyms()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("keys/pseudonyms: " + wrong.getMessage(), wrong);
        }
    }

    /** How many requests with signals of a visitor are taken in a minute, and how many of their page views are kept. */
    int signalsPerMinute() {
        return positive("limits/signalsPerMinute", module.getLimits().getSignalsPerMinute());
    }

    private int signalsPerMinuteAndAddress() {
        return positive("limits/signalsPerMinuteAndAddress", module.getLimits().getSignalsPerMinuteAndAddress());
    }

    private int choicesPerMinute() {
        return positive("limits/choicesPerMinute", module.getLimits().getChoicesPerMinute());
    }

    /** How often may be sent. */
    VisitorServices.Limits limits() {
        return new VisitorServices.Limits(
                new RateLimit(signalsPerMinute()),
                new RateLimit(signalsPerMinuteAndAddress()),
                new RateLimit(choicesPerMinute()));
    }

    private static TreeSet<Purpose> purposes(String setting, Collection<String> ids) {
        try {
            return ids.stream().map(Purpose::new).collect(Collectors.toCollection(TreeSet::new));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(setting + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The message leaves the key out, since logs are read by many. */
    private static byte[] decoded(String setting, String key) {
        try {
            return Base64.getDecoder().decode(key.trim());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(setting + " must be Base64", malformed);
        }
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
        require(HEADER.matcher(name.trim()).matches(), setting, name, "a header name of letters, digits and hyphens");
        return name.trim();
    }

    private static int positive(String setting, int number) {
        return between(setting, number, 1, Integer.MAX_VALUE);
    }

    private static int between(String setting, int number, int least, int most) {
        String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        require(number >= least && number <= most, setting, number, range);
        return number;
    }

    private static void require(boolean right, String setting, Object value, String rule) {
        if (!right) {
            throw new IllegalArgumentException(setting + " must be " + rule + " [" + setting + "=" + value + "]");
        }
    }
}
