package org.openpersonalization.web.admin.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.report.TrafficCounts;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.experiment.programme.CountedProgramme;
import org.openpersonalization.web.admin.experiment.programme.ProgrammeView;
import org.openpersonalization.web.admin.experiment.programme.ReadinessList;
import org.openpersonalization.web.admin.experiment.programme.SiteReadiness;
import org.openpersonalization.web.admin.experiment.result.CountedReports;
import org.openpersonalization.web.admin.experiment.result.ExperimentReports;
import org.openpersonalization.web.admin.experiment.result.GoalReportView;
import org.openpersonalization.web.admin.experiment.result.PowerForecastView;
import org.openpersonalization.web.admin.experiment.result.ReportFile;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;

class CountedResultsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeRooms rooms = new FakeRooms(NOON);
    private final FakeCounts counts = new FakeCounts(NOON.plus(Duration.ofDays(21)));
    private final CountedReports results = new CountedReports(() -> counts, rooms::now);
    private final List<String> removed = new ArrayList<>();
    private Phase phase;

    @BeforeEach
    void start() {
        rooms.content.save(rooms.draft("hero-test", "hero"));
        phase = rooms.desk(() -> rooms.store, false).start("hero-test", rooms.order("ada"));
        rooms.sleep(Duration.ofDays(21));
    }

    private void counted(int control, int variant) {
        counts.count(phase.comparison(), 20_000, Map.of("default", control, "spring", variant));
    }

    @Test
    void reportSaysWhatWasCounted() {
        counted(1_000, 1_400);

        ReportView report = results.report(phase, ExperimentReports.Readers.INSIDE, List.of());

        assertThat(report.name()).isEqualTo("hero-test");
        assertThat(report.control()).isEqualTo("default");
        assertThat(report.goals()).extracting(GoalReportView::goal).containsExactly("order", "read", "bounce");
        GoalReportView.ArmView spring = report.goals().get(0).arms().get(1);
        assertThat(spring.reached()).isEqualTo(1_400);
        assertThat(spring.relative().value()).isBetween(0.3, 0.5);
        assertThat(report.split().isBroken()).isFalse();
        assertThat(report.verdicts().get(0).verdict().text()).isNotBlank().doesNotContain("{");
        assertThat(ReportFile.CSV.write(List.of(report), "CHF", CsvDialect.STANDARD))
                .contains("\"hero-test\"");
    }

    @Test
    void reportOfNobodyIsEmptyAndHarmsNobody() {
        ReportView report = results.report(phase, ExperimentReports.Readers.OUTSIDE, List.of());

        assertThat(report.goals().get(0).isEnough()).isFalse();
        assertThat(results.harms(phase)).isEmpty();
        assertThat(results.glance(phase, List.of()).health().level()).isEqualTo(ExperimentSummary.Level.NONE);
        assertThat(results.interplay(phase, List.of(phase))).singleElement().matches(each -> each.both() == 0);
    }

    @Test
    void harmIsFoundAndCallsForAttention() {
        counted(1_000, 3_000);

        assertThat(results.harms(phase)).singleElement().satisfies(harm -> {
            assertThat(harm.variant()).isEqualTo("spring");
            assertThat(harm.reason()).contains("The goal bounce").doesNotContain("{");
        });
        ExperimentReports.Glance glance = results.glance(phase, List.of());
        assertThat(glance.visitors()).isEqualTo(20_000);
        assertThat(glance.health().level()).isEqualTo(ExperimentSummary.Level.ATTENTION);
        assertThat(glance.verdict()).isPresent();
    }

    @Test
    void countingThatStandsStillCallsForAttention() {
        counted(1_000, 1_000);
        assertThat(results.glance(phase, List.of()).health().level()).isEqualTo(ExperimentSummary.Level.GOOD);

        rooms.sleep(Duration.ofHours(3));

        assertThat(results.glance(phase, List.of()).health().texts())
                .singleElement()
                .matches(text -> text.code().equals("counting-is-late"));
    }

    private PowerForecastView outlook(OptionalDouble rate) {
        ExperimentDraft d = rooms.draft("next-test", "next");
        ExperimentDraft draft = new ExperimentDraft(
                d.about(),
                d.component(),
                d.variations(),
                new ExperimentDraft.People("", 1, Optional.of(new ExperimentDraft.Part("home", 0, 0.5))),
                d.goals(),
                d.dates(),
                new ExperimentDraft.Reading(Method.Mode.ALWAYS_VALID, 0.2, OptionalLong.empty(), 0, false, rate),
                d.segments());
        ExperimentService desk = rooms.desk(() -> rooms.store, false);
        return results.outlook(
                draft, desk.inspect(draft, rooms.store.standing()).surroundings());
    }

    @Test
    void outlookComesFromTheSitesOwnNumbers() {
        Joint.Adder adder = new Joint.Adder();
        for (int i = 0; i < 10_000; i++) {
            adder.add(i % 10 == 0 ? 1 : 0, 0, false, 0, 0);
        }
        counts.baseline = new Baseline(40_000, adder.joint());

        PowerForecastView outlook = outlook(OptionalDouble.of(0.5));

        assertThat(outlook.visitorsPerWeek()).isEqualTo(20_000);
        assertThat(outlook.baseRate()).isBetween(0.099, 0.101);
        assertThat(outlook.needed()).isPositive();
        assertThat(outlook.refusal()).isNull();
        assertThat(outlook.powerByWeek()).isNotEmpty();
    }

    @Test
    void outlookComesFromWhatIsExpectedWhereTheSiteHasNoNumbers() {
        counts.baseline = new Baseline(100, Joint.NONE);

        assertThat(outlook(OptionalDouble.empty()).baseRate()).isNull();
        PowerForecastView expected = outlook(OptionalDouble.of(0.05));
        assertThat(expected.baseRate()).isEqualTo(0.05);
        assertThat(expected.refusal()).isNotNull();
    }

    private CountedProgramme programme() {
        return new CountedProgramme(
                new CountedProgramme.Sources(
                        () -> rooms.store,
                        () -> counts,
                        component -> rooms.content.component(component).map(LocatedComponent::place),
                        (component, variant) -> !removed.contains(variant),
                        this::readiness),
                rooms::now);
    }

    private ReadinessList readiness() {
        return new SiteReadiness(
                        new SiteReadiness.Sources(
                                new FakeProfileStore(),
                                () -> rooms.store,
                                () -> counts,
                                component -> rooms.content.component(component).map(LocatedComponent::place)),
                        true,
                        rooms::now)
                .get();
    }

    private void measure(double holdout, double control) {
        List<Goal> goals = List.of(rooms.content.goals().get(1).goal());
        rooms.store.measureProgramme(new ExperimentStore.ProgrammeGoals(goals, holdout, control), NOON);
    }

    @Test
    void programmeThatNothingMeasuresSaysSo() {
        assertThat(programme().view(ExperimentReports.Readers.INSIDE).text().code())
                .isEqualTo("programme-not-measured");
        rooms.store.measureProgramme(new ExperimentStore.ProgrammeGoals(List.of(), 0.1, 0.1), NOON);
        assertThat(programme().view(ExperimentReports.Readers.INSIDE).text().code())
                .isEqualTo("programme-not-measured");
    }

    @Test
    void programmeIsComparedWithItsHoldoutAndRulesWithTheirControl() {
        measure(0.1, 0.2);
        var plan = rooms.store.standing().programme().orElseThrow();
        counts.count(plan.comparison(), 20_000, Map.of("holdout", 100, "personalized", 1_500));
        counts.count(plan.rule("hero", "spring"), 10_000, Map.of("control", 100, "shown", 600));
        counts.count(plan.rule("gone", "spring"), 10_000, Map.of("control", 100, "shown", 600));

        ProgrammeView view = programme().view(ExperimentReports.Readers.INSIDE);

        assertThat(view.whole().control()).isEqualTo("holdout");
        assertThat(view.worth().visitors()).isEqualTo(18_000);
        assertThat(view.worth().extraPerVisitor().value()).isPositive();
        assertThat(view.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.variant()).isEqualTo("spring");
            assertThat(rule.component().title()).isEqualTo("The hero");
            assertThat(rule.report().control()).isEqualTo("control");
        });
    }

    @Test
    void excludedPageViewsBelongToTheProgrammeAndNotToEachRule() {
        measure(0.1, 0.2);
        var plan = rooms.store.standing().programme().orElseThrow();
        counts.count(plan.comparison(), 20_000, Map.of("holdout", 100, "personalized", 1_500));
        counts.count(plan.rule("hero", "spring"), 10_000, Map.of("control", 100, "shown", 600));
        counts.traffic.add(List.of(new TrafficCounts.Daily(
                LocalDate.ofInstant(plan.started(), ZoneOffset.UTC), TrafficKind.NO_COOKIE, 5)));

        ProgrammeView view = programme().view(ExperimentReports.Readers.OUTSIDE);

        assertThat(view.whole().excluded()).containsExactly(new ReportView.ExcludedView("no-cookie", 5));
        assertThat(view.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.report().excluded()).isEmpty());
    }

    @Test
    void adviceToRemoveARuleGoesWithTheRule() {
        measure(0.1, 0.2);
        var plan = rooms.store.standing().programme().orElseThrow();
        counts.count(plan.rule("hero", "spring"), 10_000, Map.of("control", 600, "shown", 100));
        ReportView.VerdictView before = programme()
                .view(ExperimentReports.Readers.INSIDE)
                .rules()
                .get(0)
                .report()
                .verdicts()
                .get(0);
        removed.add("spring");

        ReportView.VerdictView after = programme()
                .view(ExperimentReports.Readers.INSIDE)
                .rules()
                .get(0)
                .report()
                .verdicts()
                .get(0);

        assertThat(before.outcome()).isEqualTo("worse");
        assertThat(before.next().code()).isEqualTo("next-rule-remove");
        assertThat(after.outcome()).isEqualTo("worse");
        assertThat(after.next().code()).isEqualTo("next-done-removed");
        assertThat(after.next().action()).isEqualTo(ReportView.Action.NONE);
    }

    @Test
    void pageListAndFileSayTheSame() {
        counted(1_000, 1_400);

        ReportView report = results.report(phase, ExperimentReports.Readers.OUTSIDE, List.of());
        ExperimentReports.Glance glance = results.glance(phase, List.of());
        ReportView.VerdictView verdict = report.verdicts().get(0);

        assertThat(verdict.outcome()).isEqualTo("harmed");
        assertThat(glance.verdict().orElseThrow()).isEqualTo(verdict.verdict());
        assertThat(ReportFile.CSV.write(List.of(report), "CHF", CsvDialect.STANDARD))
                .contains("\"harmed\"", verdict.verdict().text(), verdict.next().text());
        assertThat(ReportFile.JSON.write(List.of(report), "CHF", CsvDialect.STANDARD))
                .contains(
                        "\"outcome\":\"harmed\"",
                        verdict.verdict().text(),
                        verdict.next().text());
        assertThat(report.goals().get(0).arms().get(1).belief().text()).contains("This decides nothing");
    }

    @Test
    void programmeWithoutHoldoutAndControlSaysSo() {
        measure(0, 0);

        ProgrammeView view = programme().view(ExperimentReports.Readers.OUTSIDE);

        assertThat(view.whole()).isNull();
        assertThat(view.rules()).isEmpty();
        assertThat(view.text().code()).isEqualTo("programme-without-holdout");
    }

    @Test
    void siteWithoutSignalsIsNotReady() {
        ReadinessList readiness = programme().readiness();

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.items().get(0)).satisfies(item -> {
            assertThat(item.code()).isEqualTo("signals");
            assertThat(item.state()).isEqualTo(ReadinessList.State.MISSING);
            assertThat(item.blocks()).isTrue();
        });
    }
}
