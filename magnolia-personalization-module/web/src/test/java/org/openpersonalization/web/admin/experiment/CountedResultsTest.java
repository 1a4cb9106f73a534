package org.openpersonalization.web.admin.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.FakeExperiments;
import org.openpersonalization.service.experiment.GuardrailCheck;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.service.report.ExperimentReports;
import org.openpersonalization.service.report.FakeCounts;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.experiment.result.Glance;
import org.openpersonalization.web.admin.experiment.result.GoalReportView;
import org.openpersonalization.web.admin.experiment.result.InterplayView;
import org.openpersonalization.web.admin.experiment.result.PowerForecastView;
import org.openpersonalization.web.admin.experiment.result.ReportFile;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.result.ReportViews;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;

class CountedResultsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeExperiments experiments = new FakeExperiments(NOON);
    private final FakeCounts counts = new FakeCounts(NOON.plus(Duration.ofDays(21)));
    private final CountedReports results = new CountedReports(() -> counts, experiments::now);
    private Phase phase;

    @BeforeEach
    void start() {
        experiments.content.save(experiments.draft("hero-test", "hero"));
        phase = experiments.service(() -> experiments.store, false).start("hero-test", experiments.order("ada"));
        experiments.sleep(Duration.ofDays(21));
    }

    private void counted(int control, int variant) {
        counts.count(phase.comparison(), 20_000, Map.of("default", control, "spring", variant));
    }

    private ReportView report(ExperimentReports.Readers readers) {
        return ReportViews.of(phase, results.report(phase, readers, List.of()));
    }

    private Glance glance() {
        return Glance.of(results.latest(phase, List.of()), experiments.now());
    }

    @Test
    void modelThatIsWorseThanTheRulesIsStopped() {
        Phase learned = learned();
        counts.count(learned.comparison(), 20_000, Map.of("rules", 600, "uniform", 300, "policy", 3_400));

        assertThat(results.harms(learned))
                .extracting(ExperimentReports.Harm::variant)
                .containsExactly("policy");

        new GuardrailCheck(() -> experiments.store, results, event -> {}, experiments::now).look();
        assertThat(experiments
                        .store
                        .standing()
                        .experiment("hero-test")
                        .orElseThrow()
                        .state())
                .isEqualTo(Standing.State.STOPPED);
        assertThat(experiments.store.acts("hero-test").get(0).actor()).isEqualTo(GuardrailCheck.ACTOR);
    }

    @Test
    void modelThatIsBetterThanTheRulesGoesOn() {
        Phase learned = learned();
        counts.count(learned.comparison(), 20_000, Map.of("rules", 200, "uniform", 30, "policy", 3_400));

        assertThat(results.harms(learned)).isEmpty();
    }

    /** Without guardrails. */
    private Phase learned() {
        Plan plan = phase.plan();
        Plan unguarded = new Plan(
                plan.about(),
                plan.component(),
                plan.variations(),
                plan.population(),
                new PlanGoals(plan.goals().primary(), List.of(), List.of()),
                plan.timing(),
                plan.method(),
                List.of());
        return experiments.store.begin(
                unguarded.allocatedBy(new LearnedAllocation(List.of())),
                new ExperimentStore.By("ada", "", phase.started()));
    }

    @Test
    void reportSaysWhatWasCounted() {
        counted(1_000, 1_400);

        ReportView report = report(ExperimentReports.Readers.INSIDE);

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
        ReportView report = report(ExperimentReports.Readers.OUTSIDE);

        assertThat(report.goals().get(0).isEnough()).isFalse();
        assertThat(results.harms(phase)).isEmpty();
        assertThat(glance().health().level()).isEqualTo(ExperimentSummary.Level.NONE);
        assertThat(InterplayView.of(phase, results.interplay(phase, phase)).both())
                .isZero();
    }

    @Test
    void harmIsFoundAndCallsForAttention() {
        counted(1_000, 3_000);

        assertThat(results.harms(phase)).singleElement().satisfies(harm -> {
            assertThat(harm.variant()).isEqualTo("spring");
            assertThat(MessageCatalogue.english().text(harm.reason()))
                    .contains("The goal bounce")
                    .doesNotContain("{");
        });
        Glance glance = glance();
        assertThat(glance.visitors()).isEqualTo(20_000);
        assertThat(glance.health().level()).isEqualTo(ExperimentSummary.Level.ATTENTION);
        assertThat(glance.verdict()).isPresent();
    }

    @Test
    void countingThatStandsStillCallsForAttention() {
        counted(1_000, 1_000);
        assertThat(glance().health().level()).isEqualTo(ExperimentSummary.Level.GOOD);

        experiments.sleep(Duration.ofHours(3));

        assertThat(glance().health().texts())
                .singleElement()
                .matches(text -> text.code().equals("counting-is-late"));
    }

    private PowerForecastView outlook(OptionalDouble rate) {
        ExperimentDraft d = experiments.draft("next-test", "next");
        ExperimentDraft draft = new ExperimentDraft(
                d.about(),
                d.component(),
                d.variations(),
                new ExperimentDraft.People(Optional.empty(), 1, Optional.of(new ExperimentDraft.Part("home", 0, 0.5))),
                d.goals(),
                d.dates(),
                new ExperimentDraft.Reading(
                        Method.Mode.ALWAYS_VALID,
                        0.2,
                        OptionalLong.empty(),
                        0,
                        false,
                        d.reading().segments(),
                        rate));
        ExperimentService service = experiments.service(() -> experiments.store, false);
        return PowerForecastView.of(results.outlook(
                draft, service.inspect(draft, experiments.store.standing()).surroundings()));
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

    @Test
    void pageListAndFileSayTheSame() {
        counted(1_000, 1_400);

        ReportView report = report(ExperimentReports.Readers.OUTSIDE);
        Glance glance = glance();
        ReportView.VerdictView verdict = report.verdicts().get(0);

        assertThat(verdict.outcome().label()).isEqualTo("harmed");
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
}
