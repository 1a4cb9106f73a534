package org.openpersonalization.magnolia.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.module.ModuleLifecycleContext;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.magnolia.Notices;
import org.openpersonalization.magnolia.PersonalizationModule;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.ProfileStores;
import org.openpersonalization.magnolia.SiteClock;
import org.openpersonalization.magnolia.SiteRandom;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;
import org.openpersonalization.web.setting.SettingState;

/** Tests the reading of every setting. Long, since there are as many cases as settings, on one configuration. */
class SettingsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path home;

    private PersonalizationService service;
    private PersonalizationModule module;

    @BeforeEach
    void start() {
        service = new PersonalizationService(
                new Definitions(),
                new SiteClock(),
                new SiteRandom(),
                new ServerConfiguration(),
                key -> home.toString(),
                new ProfileStores(),
                new SiteComponents(
                        new Definitions(), new TemplateDefinitionRegistry(), new DefaultI18nContentSupport()));
        module = new PersonalizationModule(mock(DefinitionWatch.class), service);
        module.getKeys().setPseudonyms(KEY);
        module.getKeys().setCookies(Map.of("key-001", KEY));
        module.getKeys().setCheckpoints(Map.of("key-001", KEY));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void eachSettingIsDescribedWithItsValueDefaultAndAcceptedValues() {
        module.getSlices().setHoldoutPercent("7");
        module.getConsent().setValidDays("1000");
        module.getConsent().setJurisdictions(Map.of("US-CA", "opt-out"));
        module.getStore().setPassword("secret-1");

        Map<String, SettingState> states = states();

        assertThat(states.get("slices/holdoutPercent").written()).containsExactly("7");
        assertThat(states.get("slices/holdoutPercent").usual()).isEqualTo("5");
        assertThat(states.get("slices/holdoutPercent").effect()).isEmpty();
        assertThat(states.get("slices/controlPercent").written()).isEmpty();
        assertThat(states.get("consent/validDays").effect()).isPresent();
        assertThat(states.get("consent/jurisdictions").written()).containsExactly("US-CA = opt-out");
        assertThat(states.get("trustedProxies").written()).containsExactly("loopback");
        assertThat(states.get("trustedProxies").usual()).isEqualTo("loopback");
        assertThat(states.get("notices/origins").usual()).isEqualTo("ai, ai-assisted");
        assertThat(states.toString()).doesNotContain(KEY, "secret-1");
        assertThat(states.values())
                .filteredOn(SettingState::isSecret)
                .extracting(SettingState::path)
                .contains("store/password", "store/user", "keys/cookies", "keys/pseudonyms", "keys/checkpoints");
        assertThat(states.values())
                .filteredOn(state -> !state.isSecret() && state.expected().isEmpty())
                .extracting(SettingState::path)
                .containsExactlyInAnyOrder("delivery/references", "ledger/keepMonthsOf");
    }

    @Test
    void documentedDefaultsAreThoseOfTheReaders() throws IOException {
        Map<String, SettingState> states = states();

        Files.readString(Path.of("..", "..", "docs", "configuration.md"))
                .lines()
                .map(Pattern.compile("\\| `([\\w/]+)` \\| `(\\w+)` \\|.*")::matcher)
                .filter(Matcher::matches)
                .filter(row -> states.containsKey(row.group(1)))
                .filter(row -> !states.get(row.group(1)).isSecret())
                .forEach(row -> assertThat(states.get(row.group(1)).usual())
                        .as(row.group(1))
                        .isEqualTo(row.group(2)));
    }

    private Map<String, SettingState> states() {
        Settings settings = settings();
        settings.check(Optional.of(home));
        return settings.states().stream().collect(Collectors.toMap(SettingState::path, state -> state));
    }

    @Test
    void defaultsAreThoseOfTheEngine() {
        Settings settings = settings();

        assertThatCode(() -> settings.check(Optional.of(home))).doesNotThrowAnyException();
        assertThat(settings.requests().zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(settings.requests().trustedProxies()).containsExactly("loopback");
        assertThat(settings.consent().validity()).isEqualTo(Duration.ofDays(180));
        assertThat(settings.consent().jurisdictions()).isEqualTo(Jurisdictions.strict());
        assertThat(settings.consent().notices()).isEqualTo(Notices.usual());
        assertThat(settings.ledger().retention().byVerdict()).containsValue(Period.ofMonths(24));
        assertThat(settings.ledger().checkpointFile(Optional.of(home)))
                .isEqualTo(home.resolve("personalization-checkpoints/ledger.checkpoints"));
        assertThat(settings.visitors().fold()).isEqualTo(FoldSettings.defaults());
        assertThat(settings.visitors().stages()).isEqualTo(StageRules.defaults());
        assertThat(settings.experiments().slices()).isEqualTo(Slices.defaults());
        assertThat(settings.database().readBudget()).isEqualTo(Duration.ofMillis(20));
        assertThat(settings.database().retention()).isEqualTo(Duration.ofDays(395));
        assertThat(settings.store(Optional.of(home)).jdbcUrl())
                .startsWith("jdbc:sqlite:")
                .endsWith("visitors.db");
    }

    private Settings settings() {
        return new Settings(module, service.settingsInForce());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("enabled", "perhaps", PersonalizationModule::setEnabled),
                mistake("timeZone", "Middle Earth", PersonalizationModule::setTimeZone),
                mistake("countryHeader", "X Geo: Country", PersonalizationModule::setCountryHeader),
                mistake("regionHeader", "X Geo: Region", PersonalizationModule::setRegionHeader),
                mistake("trustedProxies", "banana", (module, text) -> module.setTrustedProxies(List.of(text))),
                mistake(
                        "delivery/references/image",
                        "dam media",
                        (module, text) -> module.getDelivery().setReferences(Map.of("image", text))),
                mistake("trustedProxies", "10.0.0.0/99", (module, text) -> module.setTrustedProxies(List.of(text))),
                mistake(
                        "consent/jurisdictions/CH",
                        "maybe",
                        (module, text) -> module.getConsent().setJurisdictions(Map.of("CH", text))),
                mistake(
                        "consent/jurisdictions/Switzerland",
                        "opt-in",
                        (module, text) -> module.getConsent().setJurisdictions(Map.of("Switzerland", text))),
                mistake(
                        "consent/coolDownDays",
                        "-1",
                        (module, text) -> module.getConsent().setCoolDownDays(text)),
                mistake(
                        "consent/controller",
                        "x".repeat(201),
                        (module, text) -> module.getConsent().setController(text)),
                mistake(
                        "consent/styleSheet",
                        "https://evil.example/x.css",
                        (module, text) -> module.getConsent().setStyleSheet(text)),
                mistake(
                        "consent/privacyControlSince",
                        "last summer",
                        (module, text) -> module.getConsent().setPrivacyControlSince(text)),
                mistake(
                        "consent/validDays",
                        "0",
                        (module, text) -> module.getConsent().setValidDays(text)),
                mistake(
                        "consent/validDays",
                        "401",
                        (module, text) -> module.getConsent().setValidDays(text)),
                mistake(
                        "consent/askOnFirstLayer",
                        "ja",
                        (module, text) -> module.getConsent().setAskOnFirstLayer(text)),
                mistake(
                        "consent/page",
                        "//evil.example",
                        (module, text) -> module.getConsent().setPage(text)),
                mistake(
                        "consent/page",
                        "https://evil.example/",
                        (module, text) -> module.getConsent().setPage(text)),
                mistake(
                        "notices/priceIn",
                        "New York",
                        (module, text) -> module.getNotices().setPriceIn(List.of(text))),
                mistake(
                        "notices/origins",
                        "robot",
                        (module, text) -> module.getNotices().setOrigins(List.of(text))),
                mistake(
                        "notices/model",
                        "1",
                        (module, text) -> module.getNotices().setModel(text)),
                mistake(
                        "ledger/keepMonths",
                        "23",
                        (module, text) -> module.getLedger().setKeepMonths(text)),
                mistake(
                        "ledger/keepMonthsOf/given",
                        "12",
                        (module, text) -> module.getLedger().setKeepMonthsOf(Map.of("given", text))),
                mistake(
                        "ledger/keepMonthsOf/given",
                        "two years",
                        (module, text) -> module.getLedger().setKeepMonthsOf(Map.of("given", text))),
                mistake(
                        "ledger/keepMonthsOf/perhaps",
                        "36",
                        (module, text) -> module.getLedger().setKeepMonthsOf(Map.of("perhaps", text))),
                mistake(
                        "ledger/checkpointRecords",
                        "0",
                        (module, text) -> module.getLedger().setCheckpointRecords(text)),
                mistake(
                        "ledger/checkpointMinutes",
                        "often",
                        (module, text) -> module.getLedger().setCheckpointMinutes(text)),
                mistake(
                        "ledger/verifyHour",
                        "24",
                        (module, text) -> module.getLedger().setVerifyHour(text)),
                mistake(
                        "experiments/longestWeeks",
                        "0",
                        (module, text) -> module.getExperiments().setLongestWeeks(text)),
                mistake(
                        "experiments/longestWeeks",
                        "53",
                        (module, text) -> module.getExperiments().setLongestWeeks(text)),
                mistake(
                        "experiments/trainingMinutes",
                        "0",
                        (module, text) -> module.getExperiments().setTrainingMinutes(text)),
                mistake(
                        "experiments/decisionLogDays",
                        "ever",
                        (module, text) -> module.getExperiments().setDecisionLogDays(text)),
                mistake(
                        "experiments/currency",
                        "Euro",
                        (module, text) -> module.getExperiments().setCurrency(text)),
                mistake(
                        "experiments/editedHere",
                        "yes",
                        (module, text) -> module.getExperiments().setEditedHere(text)),
                mistake(
                        "experiments/readinessBlocks",
                        "yes",
                        (module, text) -> module.getExperiments().setReadinessBlocks(text)),
                mistake(
                        "requests/dueDays",
                        "0",
                        (module, text) -> module.getRequests().setDueDays(text)),
                mistake(
                        "requests/keepMonths",
                        "12",
                        (module, text) -> module.getRequests().setKeepMonths(text)),
                mistake(
                        "profiles/interestHalfLifeDays",
                        "0",
                        (module, text) -> module.getProfiles().setInterestHalfLifeDays(text)),
                mistake(
                        "profiles/sessionGapMinutes",
                        "-1",
                        (module, text) -> module.getProfiles().setSessionGapMinutes(text)),
                mistake(
                        "profiles/engagedSessions",
                        "1.5",
                        (module, text) -> module.getProfiles().setEngagedSessions(text)),
                mistake(
                        "profiles/lapsingAfterDays",
                        "0",
                        (module, text) -> module.getProfiles().setLapsingAfterDays(text)),
                mistake(
                        "profiles/lostAfterDays",
                        "30",
                        (module, text) -> module.getProfiles().setLostAfterDays(text)),
                mistake(
                        "slices/holdoutPercent",
                        "banana",
                        (module, text) -> module.getSlices().setHoldoutPercent(text)),
                mistake(
                        "slices/holdoutPercent",
                        "101",
                        (module, text) -> module.getSlices().setHoldoutPercent(text)),
                mistake(
                        "slices/controlPercent",
                        "5 %",
                        (module, text) -> module.getSlices().setControlPercent(text)),
                mistake(
                        "pages/cachedCombinations",
                        "-1",
                        (module, text) -> module.getPages().setCachedCombinations(text)),
                mistake(
                        "store/readBudgetMillis",
                        "0",
                        (module, text) -> module.getStore().setReadBudgetMillis(text)),
                mistake(
                        "store/cachedProfiles",
                        "99999999999",
                        (module, text) -> module.getStore().setCachedProfiles(text)),
                mistake(
                        "store/retentionDays",
                        "0",
                        (module, text) -> module.getStore().setRetentionDays(text)),
                mistake(
                        "limits/signalsPerMinute",
                        "0",
                        (module, text) -> module.getLimits().setSignalsPerMinute(text)),
                mistake(
                        "limits/signalsPerMinuteAndAddress",
                        "0",
                        (module, text) -> module.getLimits().setSignalsPerMinuteAndAddress(text)),
                mistake(
                        "limits/choicesPerMinute",
                        "0",
                        (module, text) -> module.getLimits().setChoicesPerMinute(text)));
    }

    @Test
    void webhookNeedsAddressAndSecret() {
        assertThat(settings().alerts().webhook()).isEmpty();

        module.getAlerts().setWebhookAddress("https://hooks.example.com/alerts");
        Settings half = settings();
        assertThat(half.alerts().webhook()).isEmpty();
        assertThat(half.problems()).extracting(SettingProblem::path).containsExactly("alerts/webhookSecret");

        module.getAlerts().setWebhookSecret("whsec_" + KEY);
        Settings whole = settings();
        assertThat(whole.alerts().webhook()).isPresent();
        assertThat(whole.problems()).isEmpty();
    }

    @Test
    void wrongWebhookIsNamedWithoutItsValueAndOff() {
        module.getAlerts().setWebhookAddress("http://hooks.example.com/c2VjcmV0");
        module.getAlerts().setWebhookSecret("whsec_c2VjcmV0");

        module.start(null);

        assertThat(service.settingProblems())
                .extracting(SettingProblem::path)
                .containsExactly("alerts/webhookAddress", "alerts/webhookSecret");
        assertThat(service.settingProblems()).extracting(SettingProblem::value).containsOnly("…");
        assertThat(service.current()).isPresent();
    }

    static Stream<Arguments> secretMistakes() {
        return Stream.of(
                mistake(
                        "keys/checkpoints/a",
                        "c2hvcnQ=",
                        (module, text) -> module.getKeys().setCheckpoints(Map.of("a", text))),
                mistake(
                        "keys/cookies/a",
                        "not base64",
                        (module, text) -> module.getKeys().setCookies(Map.of("a", text))),
                mistake(
                        "keys/cookies/a",
                        "c2hvcnQ=",
                        (module, text) -> module.getKeys().setCookies(Map.of("a", text))),
                mistake(
                        "keys/pseudonyms",
                        "c2VjcmV0",
                        (module, text) -> module.getKeys().setPseudonyms(text)),
                mistake(
                        "store/url",
                        "jdbc:mysql://host/db?password=c2VjcmV0",
                        (module, text) -> module.getStore().setUrl(text)));
    }

    private static Arguments mistake(String path, String text, BiConsumer<PersonalizationModule, String> setter) {
        return Arguments.of(path, text, setter);
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("mistakes")
    void wrongValueIsNamedAndTheDefaultIsInForce(
            String path, String text, BiConsumer<PersonalizationModule, String> setter) {
        setter.accept(module, text);

        module.start(null);

        assertThat(service.settingProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.value()).isEqualTo(text);
            assertThat(MessageCatalogue.english().text(problem.expected())).isNotBlank();
            assertThat(MessageCatalogue.english().text(problem.effect()))
                    .matches("The (default is in force|entry is left out).*");
        });
        assertThat(service.current()).isPresent();
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("secretMistakes")
    void wrongKeyOrDatabaseIsNamedWithoutItsValueAndSwitchesPersonalizationOff(
            String path, String text, BiConsumer<PersonalizationModule, String> setter) {
        setter.accept(module, text);

        module.start(null);

        assertThat(service.settingProblems())
                .anySatisfy(problem -> assertThat(problem.path()).isEqualTo(path))
                .allSatisfy(problem -> assertThat(problem.value()).isEqualTo("…"));
        assertThat(service.current()).isEmpty();
        assertThat(service.visitors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource({"mistakes", "secretMistakes"})
    void wrongValueLeavesTheServiceAsItWas(String path, String text, BiConsumer<PersonalizationModule, String> setter) {
        module.start(null);
        setter.accept(module, text);

        module.stop(restart());
        module.start(restart());

        assertThat(service.settingProblems())
                .anySatisfy(problem -> assertThat(problem.path()).startsWith(path.replaceAll("/a$", "")));
        assertThat(service.current()).isPresent();
        assertThat(service.isStoreOpen()).isTrue();
    }

    @Test
    void lastGoodValueStaysHoweverOftenTheModuleRestarts() {
        module.getSlices().setHoldoutPercent("20");
        module.getLedger().setKeepMonthsOf(Map.of("given", "36"));
        module.start(null);
        module.getSlices().setHoldoutPercent("banana");
        module.getLedger().setKeepMonthsOf(Map.of("given", "soon"));

        module.start(restart());
        module.start(restart());

        assertThat(settings().experiments().slices().holdout()).isEqualTo(0.2);
        assertThat(settings().ledger().retention().byVerdict()).containsValue(Period.ofMonths(36));
        assertThat(service.settingProblems())
                .containsExactly(
                        new SettingProblem(
                                "slices/holdoutPercent",
                                "banana",
                                Message.of(SettingCode.NUMBER_BETWEEN)
                                        .text("least", 0)
                                        .text("most", 100),
                                Message.of(SettingCode.FORMER_IN_FORCE_IS).text("value", 20)),
                        new SettingProblem(
                                "ledger/keepMonthsOf/given",
                                "soon",
                                Message.of(SettingCode.NUMBER_BETWEEN)
                                        .text("least", 24)
                                        .text("most", 1200),
                                Message.of(SettingCode.FORMER_IN_FORCE)));
    }

    @Test
    void rightValueEndsTheProblem() {
        module.getSlices().setHoldoutPercent("banana");
        module.start(null);
        module.getSlices().setHoldoutPercent("7");

        module.start(restart());

        assertThat(service.settingProblems()).isEmpty();
        assertThat(settings().experiments().slices().holdout()).isEqualTo(0.07);
    }

    @Test
    void wrongEntryOfAListLeavesItsNeighbours() {
        module.setTrustedProxies(List.of("banana", "10.0.0.0/8", "fd00::1"));

        assertThat(settings().requests().trustedProxies()).containsExactlyInAnyOrder("10.0.0.0/8", "fd00::1");
    }

    private static ModuleLifecycleContext restart() {
        ModuleLifecycleContext context = mock(ModuleLifecycleContext.class);
        when(context.getPhase()).thenReturn(ModuleLifecycleContext.PHASE_MODULE_RESTART);
        return context;
    }

    @Test
    void noFolderIsMadeForADatabaseThatIsNamed() {
        module.getStore().setUrl("jdbc:sqlite:" + home.resolve("elsewhere.db"));

        module.start(null);

        assertThat(service.isStoreOpen()).isTrue();
        assertThat(home.resolve("personalization")).doesNotExist();
    }

    @Test
    void databaseAndCheckpointsThatAreNamedNeedNoHome() {
        module.getStore().setUrl("jdbc:sqlite:" + home.resolve("elsewhere.db"));
        module.getLedger().setCheckpoints(home.resolve("checkpoints").toString());
        PersonalizationService homeless = new PersonalizationService(
                new Definitions(),
                new SiteClock(),
                new SiteRandom(),
                new ServerConfiguration(),
                key -> null,
                new ProfileStores(),
                new SiteComponents(
                        new Definitions(), new TemplateDefinitionRegistry(), new DefaultI18nContentSupport()));

        homeless.configure(settings());

        assertThat(homeless.isStoreOpen()).isTrue();
        homeless.close();
    }

    @Test
    void switchedOffMeansNothingIsDecidedAndChoicesCanStillBeMade() {
        module.setEnabled("false");
        module.start(null);

        assertThat(service.current()).isEmpty();
        assertThat(service.visitors())
                .hasValueSatisfying(
                        services -> assertThat(services.visitors().isKeeping()).isFalse());
    }

    @Test
    void storeThatCannotBeOpenedDoesNotKeepTheSiteFromStarting() throws Exception {
        Files.writeString(home.resolve("personalization"), "a file where the folder should be");

        module.start(null);

        assertThat(service.current()).isPresent();
        assertThat(service.isStoreOpen()).isFalse();
    }

    @Test
    void withoutAHomeThereIsNoPlaceForVisitorsData() {
        PersonalizationService homeless = new PersonalizationService(
                new Definitions(),
                new SiteClock(),
                new SiteRandom(),
                new ServerConfiguration(),
                key -> null,
                new ProfileStores(),
                new SiteComponents(
                        new Definitions(), new TemplateDefinitionRegistry(), new DefaultI18nContentSupport()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> homeless.configure(settings()))
                .withMessageContaining("magnolia.home");
    }

    @Test
    void experimentsAreEditedOnAuthorInstancesAndWhereThereIsOnlyOneInstance() {
        assertThat(settings().isEditedHere(false)).isTrue();
        module.getStore().setUrl("jdbc:postgresql://database/visitors");
        assertThat(settings().isEditedHere(false)).isFalse();
        assertThat(settings().isEditedHere(true)).isTrue();
        module.getExperiments().setEditedHere("false");
        assertThat(settings().isEditedHere(true)).isFalse();
        module.getExperiments().setEditedHere("true");
        assertThat(settings().isEditedHere(false)).isTrue();
    }
}
