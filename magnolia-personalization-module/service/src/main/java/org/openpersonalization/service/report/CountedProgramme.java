package org.openpersonalization.service.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.service.report.ExperimentReports.Readers;

/** Reports on the programme from the counts of the database, calculated at each call. */
public final class CountedProgramme implements Programme {

    private static final int MOST_RULES = 200;

    private final Sources sources;
    private final InstantSource clock;

    /**
     * The places of the facts.
     *
     * @param standing how the programme is measured; throws {@link org.openpersonalization.service.StoreUnavailableException} while
     *     the database is not open, like the counts
     * @param counts counted exposures and outcomes
     * @param components whether there is a component of an id
     * @param isRule whether a rule shows a variant of a component; takes the component's id and the variant's name
     * @param readiness whether the site is ready
     */
    public record Sources(
            Supplier<Standing> standing,
            Supplier<Counts> counts,
            Predicate<String> components,
            BiPredicate<String, String> isRule,
            Supplier<Readiness> readiness) {}

    public CountedProgramme(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Readiness readiness() {
        return sources.readiness().get();
    }

    @Override
    public ProgrammeReport report(Readers readers) {
        return sources.standing()
                .get()
                .programme()
                .filter(plan -> !plan.goals().isEmpty())
                .map(plan -> measured(plan, readers))
                .orElseGet(ProgrammeReport::notMeasured);
    }

    private ProgrammeReport measured(ProgrammePlan plan, Readers readers) {
        Optional<SiteReport> whole = plan.hasHoldout()
                ? Optional.of(SiteReport.of(
                        report(plan.comparison(), readers),
                        sources.counts().get().traffic()))
                : Optional.empty();
        return new ProgrammeReport(Optional.of(plan), whole, rules(plan, readers));
    }

    private Report report(Comparison comparison, Readers readers) {
        Counts open = sources.counts().get();
        ComparisonTally tally =
                open.tally(comparison.key()).orElseGet(() -> ComparisonTally.nothing(comparison, open.countedUntil()));
        return Report.of(tally, clock.instant(), CountedReports.suppression(readers));
    }

    private List<ProgrammeReport.Rule> rules(ProgrammePlan plan, Readers readers) {
        return plan.hasControl()
                ? sources.counts().get().comparisons().stream()
                        .map(ComparisonKey::read)
                        .flatMap(Optional::stream)
                        .filter(key -> key.kind() == ComparisonKind.RULE && key.phase() == plan.phase())
                        .limit(MOST_RULES)
                        .filter(key -> sources.components().test(key.component()))
                        .map(key -> new ProgrammeReport.Rule(key, ruled(plan, key, readers)))
                        .toList()
                : List.of();
    }

    private Report ruled(ProgrammePlan plan, ComparisonKey key, Readers readers) {
        boolean isGone = !sources.isRule().test(key.component(), key.variant());
        return report(plan.rule(key.component(), key.variant()), readers)
                .after(isGone ? List.of(new AdviceTaken.RuleRemoved(key.variant())) : List.of());
    }
}
