package org.openpersonalization.web.admin.experiment.programme;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.ProgrammeLift;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.web.admin.experiment.result.CountedReports;
import org.openpersonalization.web.admin.experiment.result.ExperimentReports.Readers;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.result.ReportViews;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.Place;
import org.openpersonalization.web.admin.experiment.view.TextView;
import org.openpersonalization.web.admin.route.Labels;

/** What the database counted of the programme, read by the engine's statistics whenever somebody asks. */
public final class CountedProgramme implements Programme {

    private static final int MOST_RULES = 200;

    private final Sources sources;
    private final InstantSource clock;

    /**
     * Where things are.
     *
     * @param store what is measured; throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is
     *     not open, like the counts
     * @param counts what was counted
     * @param places where a component is, by its id
     * @param isRule whether a rule shows a variant of a component; takes the component's id and the variant's name
     * @param readiness whether the site is ready
     */
    public record Sources(
            Supplier<ExperimentStore> store,
            Supplier<Counts> counts,
            Function<String, Optional<Place>> places,
            BiPredicate<String, String> isRule,
            Supplier<ReadinessList> readiness) {}

    public CountedProgramme(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public ReadinessList readiness() {
        return sources.readiness().get();
    }

    @Override
    public ProgrammeView view(Readers readers) {
        Optional<ProgrammePlan> plan = sources.store().get().standing().programme();
        if (plan.isEmpty() || plan.get().goals().isEmpty()) {
            return new ProgrammeView(
                    null,
                    0,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    TextView.of(
                            "programme-not-measured",
                            "Nothing measures the programme yet: tick a goal by which it is to be measured."));
        }
        return measured(plan.get(), readers);
    }

    private ProgrammeView measured(ProgrammePlan plan, Readers readers) {
        boolean hasHoldout = plan.hasHoldout();
        Optional<Report> whole = hasHoldout ? Optional.of(report(plan.comparison(), readers)) : Optional.empty();
        return new ProgrammeView(
                plan.started(),
                plan.phase(),
                plan.goals().stream().map(Goal::title).toList(),
                whole.map(report -> view(plan, report)).orElse(null),
                whole.map(CountedProgramme::worth).orElse(null),
                rules(plan, readers),
                hasHoldout
                        ? TextView.of("programme-measured", "The holdout is compared with everybody else.")
                        : TextView.of(
                                "programme-without-holdout",
                                "There is no holdout, so nobody can say what the programme is worth as a whole."));
    }

    private Report report(Comparison comparison, Readers readers) {
        Counts open = sources.counts().get();
        ComparisonTally tally =
                open.tally(comparison.key()).orElseGet(() -> ComparisonTally.nothing(comparison, open.countedUntil()));
        return Report.of(tally, clock.instant(), CountedReports.suppression(readers));
    }

    private ReportView view(ProgrammePlan plan, Report report) {
        return ReportViews.of(
                new ReportViews.About(plan.key(), "", plan.phase(), Map.of()),
                report,
                sources.counts().get().traffic());
    }

    /** By the goal that decides. */
    private static ProgrammeView.@Nullable Worth worth(Report report) {
        ProgrammeLift worth = ProgrammeLift.of(report).get(0);
        return worth.each()
                .map(each -> new ProgrammeView.Worth(
                        report.primary().title(),
                        ReportViews.effect(each),
                        worth.visitors(),
                        worth.total().map(ReportViews::effect).orElse(null),
                        Labels.of(worth.unit()),
                        ReportViews.text(worth.text())))
                .orElse(null);
    }

    private List<ProgrammeView.Rule> rules(ProgrammePlan plan, Readers readers) {
        return plan.hasControl()
                ? sources.counts().get().comparisons().stream()
                        .map(ComparisonKey::read)
                        .flatMap(Optional::stream)
                        .filter(key -> key.kind() == ComparisonKind.RULE && key.phase() == plan.phase())
                        .limit(MOST_RULES)
                        .flatMap(key -> rule(plan, key, readers).stream())
                        .toList()
                : List.of();
    }

    /** A rule whose component is gone is left out: nobody can do anything about it any more. */
    private Optional<ProgrammeView.Rule> rule(ProgrammePlan plan, ComparisonKey key, Readers readers) {
        String variant = key.variant();
        return sources.places()
                .apply(key.component())
                .map(place -> new ProgrammeView.Rule(
                        place,
                        variant,
                        ReportViews.of(
                                new ReportViews.About(key.text(), variant, plan.phase(), Map.of()),
                                ruled(plan, key, readers))));
    }

    private Report ruled(ProgrammePlan plan, ComparisonKey key, Readers readers) {
        boolean isGone = !sources.isRule().test(key.component(), key.variant());
        return report(plan.rule(key.component(), key.variant()), readers)
                .after(isGone ? List.of(new AdviceTaken.RuleRemoved(key.variant())) : List.of());
    }
}
