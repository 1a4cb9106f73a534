package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.module.ModuleLifecycleContext;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.settings.ExperimentConfiguration;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;

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
                new SiteComponents(new Definitions(), new TemplateDefinitionRegistry()));
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
    void defaultsAreThoseOfTheEngine() {
        Settings settings = new Settings(module);

        assertThatCode(() -> settings.check(Optional.of(home))).doesNotThrowAnyException();
        assertThat(settings.requests().zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(settings.requests().trustedProxies()).containsExactly("loopback");
        assertThat(settings.consent().validity()).isEqualTo(Duration.ofDays(180));
        assertThat(settings.consent().jurisdictions()).isEqualTo(Jurisdictions.strict());
        assertThat(settings.consent().notices()).isEqualTo(Notices.usual());
        assertThat(settings.ledger().retention().byVerdict()).containsValue(Period.ofMonths(24));
        assertThat(settings.ledger().checkpointFile(Optional.of(home)))
                .isEqualTo(home.resolve("personalization-checkpoints/ledger.checkpoints"));
        assertThat(settings.fold()).isEqualTo(FoldSettings.defaults());
        assertThat(settings.stages()).isEqualTo(StageRules.defaults());
        assertThat(settings.slices()).isEqualTo(Slices.defaults());
        assertThat(settings.readBudget()).isEqualTo(Duration.ofMillis(20));
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(395));
        assertThat(settings.store(Optional.of(home)).jdbcUrl())
                .startsWith("jdbc:sqlite:")
                .endsWith("visitors.db");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("timeZone=Middle Earth", module -> module.setTimeZone("Middle Earth")),
                mistake("countryHeader", module -> module.setCountryHeader("X Geo: Country")),
                mistake(
                        "consent/jurisdictions/CH=maybe",
                        module -> module.getConsent().setJurisdictions(Map.of("CH", "maybe"))),
                mistake(
                        "consent/jurisdictions: ",
                        module -> module.getConsent().setJurisdictions(Map.of("Switzerland", "opt-in"))),
                mistake("consent/coolDownDays", module -> module.getConsent().setCoolDownDays(-1)),
                mistake("consent/controller", module -> module.getConsent().setController("x".repeat(201))),
                mistake(
                        "consent/styleSheet",
                        module -> module.getConsent().setStyleSheet("https://evil.example/x.css")),
                mistake("notices/priceIn", module -> module.getNotices().setPriceIn(List.of("New York"))),
                mistake("notices/origins", module -> module.getNotices().setOrigins(List.of("robot"))),
                mistake("ledger/keepMonths", module -> module.getLedger().setKeepMonths(23)),
                mistake(
                        "ledger/keepMonthsOf/given",
                        module -> module.getLedger().setKeepMonthsOf(Map.of("given", "12"))),
                mistake(
                        "ledger/keepMonthsOf/given",
                        module -> module.getLedger().setKeepMonthsOf(Map.of("given", "two years"))),
                mistake(
                        "ledger/keepMonthsOf/perhaps",
                        module -> module.getLedger().setKeepMonthsOf(Map.of("perhaps", "36"))),
                mistake("ledger/checkpointRecords", module -> module.getLedger().setCheckpointRecords(0)),
                mistake("ledger/checkpointMinutes", module -> module.getLedger().setCheckpointMinutes(0)),
                mistake("ledger/verifyHour", module -> module.getLedger().setVerifyHour(24)),
                mistake(
                        "experiments/longestWeeks",
                        module -> module.getExperiments().setLongestWeeks(0)),
                mistake(
                        "experiments/longestWeeks",
                        module -> module.getExperiments().setLongestWeeks(53)),
                mistake(
                        "experiments/editedHere",
                        module -> module.getExperiments().setEditedHere("yes")),
                mistake("requests/dueDays", module -> module.getRequests().setDueDays(0)),
                mistake("requests/keepMonths", module -> module.getRequests().setKeepMonths(12)),
                mistake("keys/checkpoints", module -> module.getKeys().setCheckpoints(Map.of())),
                mistake("keys/checkpoints/a", module -> module.getKeys().setCheckpoints(Map.of("a", "c2hvcnQ="))),
                mistake(
                        "consent/privacyControlSince",
                        module -> module.getConsent().setPrivacyControlSince("last summer")),
                mistake("consent/validDays", module -> module.getConsent().setValidDays(0)),
                mistake("consent/validDays", module -> module.getConsent().setValidDays(401)),
                mistake("consent/page", module -> module.getConsent().setPage("//evil.example")),
                mistake("consent/page", module -> module.getConsent().setPage("https://evil.example/")),
                mistake(
                        "profiles/interestHalfLifeDays",
                        module -> module.getProfiles().setInterestHalfLifeDays(0)),
                mistake(
                        "profiles/sessionGapMinutes",
                        module -> module.getProfiles().setSessionGapMinutes(-1)),
                mistake(
                        "profiles/engagedSessions",
                        module -> module.getProfiles().setEngagedSessions(0)),
                mistake(
                        "profiles/lapsingAfterDays",
                        module -> module.getProfiles().setLapsingAfterDays(0)),
                mistake("profiles/lostAfterDays", module -> module.getProfiles().setLostAfterDays(30)),
                mistake("slices/holdoutPercent", module -> module.getSlices().setHoldoutPercent(101)),
                mistake("slices/controlPercent", module -> module.getSlices().setControlPercent(-1)),
                mistake("store/url", module -> module.getStore().setUrl("jdbc:mysql://host/db")),
                mistake("store/readBudgetMillis", module -> module.getStore().setReadBudgetMillis(0)),
                mistake("store/cachedProfiles", module -> module.getStore().setCachedProfiles(0)),
                mistake("store/retentionDays", module -> module.getStore().setRetentionDays(0)),
                mistake("limits/signalsPerMinute", module -> module.getLimits().setSignalsPerMinute(0)),
                mistake(
                        "limits/signalsPerMinuteAndAddress",
                        module -> module.getLimits().setSignalsPerMinuteAndAddress(0)),
                mistake("limits/choicesPerMinute", module -> module.getLimits().setChoicesPerMinute(0)),
                mistake("keys/cookies", module -> module.getKeys().setCookies(Map.of())),
                mistake("keys/cookies/a", module -> module.getKeys().setCookies(Map.of("a", "not base64"))),
                mistake("keys/cookies", module -> module.getKeys().setCookies(Map.of("a", "c2hvcnQ="))),
                mistake("keys/pseudonyms", module -> module.getKeys().setPseudonyms("c2hvcnQ=")));
    }

    private static Arguments mistake(String named, Consumer<PersonalizationModule> made) {
        return Arguments.of(named, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void mistakeIsNamedAndSwitchesPersonalizationOff(String named, Consumer<PersonalizationModule> made) {
        made.accept(module);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(module).check(Optional.of(home)))
                .withMessageContaining(named);
        module.start(null);
        assertThat(service.current()).isEmpty();
        assertThat(service.visitors()).isEmpty();
    }

    @Test
    void messageAboutAKeyDoesNotShowIt() {
        module.getKeys().setPseudonyms("c2VjcmV0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(module).check(Optional.of(home)))
                .satisfies(mistake -> assertThat(mistake.getMessage()).doesNotContain("c2VjcmV0"));
    }

    @Test
    void wrongSettingsSwitchPersonalizationOffAndRightOnesOnAgain() {
        module.setTimeZone("Middle Earth");
        module.start(null);
        assertThat(service.current()).isEmpty();

        module.setTimeZone("Europe/Zurich");
        module.setTrustedProxies(List.of("10.0.0.1"));
        module.start(null);
        assertThat(service.current()).isPresent();
        assertThat(service.isStoreOpen()).isTrue();
        assertThat(Files.exists(home.resolve("personalization/visitors.db"))).isTrue();
    }

    @Test
    void visitorsCanChangeTheirChoicesWhileASettingIsWrong() {
        module.start(null);
        module.setTimeZone("Middle Earth");

        module.stop(restart());
        module.start(restart());

        assertThat(service.current()).isEmpty();
        assertThat(service.visitors()).isPresent();
        assertThat(service.isStoreOpen()).isTrue();
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
                new SiteComponents(new Definitions(), new TemplateDefinitionRegistry()));

        homeless.configure(new Settings(module), true);

        assertThat(homeless.isStoreOpen()).isTrue();
        homeless.close();
    }

    @Test
    void switchedOffMeansNothingIsDecidedAndChoicesCanStillBeMade() {
        module.setEnabled(false);
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
                new SiteComponents(new Definitions(), new TemplateDefinitionRegistry()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> homeless.configure(new Settings(module), true))
                .withMessageContaining("magnolia.home");
    }

    @Test
    void experimentsAreEditedOnAuthorInstancesAndWhereThereIsOnlyOneInstance() {
        ExperimentConfiguration configuration = new ExperimentConfiguration();
        ExperimentSettings alone = new ExperimentSettings(configuration, true);
        ExperimentSettings oneOfSeveral = new ExperimentSettings(configuration, false);

        assertThat(alone.isEditedHere(false)).isTrue();
        assertThat(oneOfSeveral.isEditedHere(false)).isFalse();
        assertThat(oneOfSeveral.isEditedHere(true)).isTrue();
        configuration.setEditedHere("false");
        assertThat(oneOfSeveral.isEditedHere(true)).isFalse();
        configuration.setEditedHere("true");
        assertThat(oneOfSeveral.isEditedHere(false)).isTrue();
    }
}
