package org.openpersonalization.web.admin.experiment.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.FakeExperiments;
import org.openpersonalization.service.report.CountedProgramme;
import org.openpersonalization.service.report.ExperimentReports;
import org.openpersonalization.service.report.FakeCounts;
import org.openpersonalization.service.report.SiteReadiness;
import org.openpersonalization.service.report.TrafficCounts;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.SignalArrivals;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;

class ProgrammeMapperTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeExperiments experiments = new FakeExperiments(NOON);
    private final FakeCounts counts = new FakeCounts(NOON.plus(Duration.ofDays(21)));
    private final List<String> removed = new ArrayList<>();

    @BeforeEach
    void start() {
        experiments.content.save(experiments.draft("hero-test", "hero"));
        experiments.service(() -> experiments.store, false).start("hero-test", experiments.order("ada"));
        experiments.sleep(Duration.ofDays(21));
    }

    private CountedProgramme programme() {
        return new CountedProgramme(
                new CountedProgramme.Sources(
                        experiments.store::standing,
                        () -> counts,
                        component -> experiments.content.component(component).isPresent(),
                        (component, variant) -> !removed.contains(variant),
                        this::readiness),
                experiments::now);
    }

    private ProgrammeView view(ExperimentReports.Readers readers) {
        return new ProgrammeMapper(
                        component -> experiments.content.component(component).map(ExperimentSummary.Place::of))
                .view(programme().report(readers));
    }

    private Readiness readiness() {
        return new SiteReadiness(
                        new SiteReadiness.Sources(
                                now -> SignalArrivals.of(new FakeProfileStore(), now),
                                experiments.store::standing,
                                () -> counts,
                                component -> experiments
                                        .content
                                        .component(component)
                                        .map(located -> located.place().title())),
                        true,
                        experiments::now)
                .get();
    }

    private void measure(double holdout, double control) {
        List<Goal> goals = List.of(experiments.content.goals().get(1).goal());
        experiments.store.measureProgramme(new ExperimentStore.ProgrammeGoals(goals, holdout, control), NOON);
    }

    @Test
    void programmeThatNothingMeasuresSaysSo() {
        assertThat(view(ExperimentReports.Readers.INSIDE).text().code()).isEqualTo("programme-not-measured");
        experiments.store.measureProgramme(new ExperimentStore.ProgrammeGoals(List.of(), 0.1, 0.1), NOON);
        assertThat(view(ExperimentReports.Readers.INSIDE).text().code()).isEqualTo("programme-not-measured");
    }

    @Test
    void programmeIsComparedWithItsHoldoutAndRulesWithTheirControl() {
        measure(0.1, 0.2);
        var plan = experiments.store.standing().programme().orElseThrow();
        counts.count(plan.comparison(), 20_000, Map.of("holdout", 100, "personalized", 1_500));
        counts.count(plan.rule("hero", "spring"), 10_000, Map.of("control", 100, "shown", 600));
        counts.count(plan.rule("gone", "spring"), 10_000, Map.of("control", 100, "shown", 600));

        ProgrammeView view = view(ExperimentReports.Readers.INSIDE);

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
        var plan = experiments.store.standing().programme().orElseThrow();
        counts.count(plan.comparison(), 20_000, Map.of("holdout", 100, "personalized", 1_500));
        counts.count(plan.rule("hero", "spring"), 10_000, Map.of("control", 100, "shown", 600));
        counts.traffic.add(List.of(new TrafficCounts.Daily(
                LocalDate.ofInstant(plan.started(), ZoneOffset.UTC), TrafficKind.NO_COOKIE, 5)));

        ProgrammeView view = view(ExperimentReports.Readers.OUTSIDE);

        assertThat(view.whole().excluded()).containsExactly(new ReportView.ExcludedView("no-cookie", 5));
        assertThat(view.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.report().excluded()).isEmpty());
    }

    @Test
    void adviceToRemoveARuleGoesWithTheRule() {
        measure(0.1, 0.2);
        var plan = experiments.store.standing().programme().orElseThrow();
        counts.count(plan.rule("hero", "spring"), 10_000, Map.of("control", 600, "shown", 100));
        ReportView.VerdictView before = view(ExperimentReports.Readers.INSIDE)
                .rules()
                .get(0)
                .report()
                .verdicts()
                .get(0);
        removed.add("spring");

        ReportView.VerdictView after = view(ExperimentReports.Readers.INSIDE)
                .rules()
                .get(0)
                .report()
                .verdicts()
                .get(0);

        assertThat(before.outcome().label()).isEqualTo("worse");
        assertThat(before.next().code()).isEqualTo("next-rule-remove");
        assertThat(after.outcome().label()).isEqualTo("worse");
        assertThat(after.next().code()).isEqualTo("next-done-removed");
        assertThat(after.next().action()).isEqualTo(ReportView.Action.NONE);
    }

    @Test
    void programmeWithoutHoldoutAndControlSaysSo() {
        measure(0, 0);

        ProgrammeView view = view(ExperimentReports.Readers.OUTSIDE);

        assertThat(view.whole()).isNull();
        assertThat(view.rules()).isEmpty();
        assertThat(view.text().code()).isEqualTo("programme-without-holdout");
    }

    @Test
    void siteWithoutSignalsIsNotReady() {
        ReadinessList readiness = ReadinessList.of(programme().readiness());

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.items().get(0)).satisfies(item -> {
            assertThat(item.code()).isEqualTo("signals");
            assertThat(item.state()).isEqualTo(ReadinessList.State.MISSING);
            assertThat(item.blocks()).isTrue();
        });
    }
}
