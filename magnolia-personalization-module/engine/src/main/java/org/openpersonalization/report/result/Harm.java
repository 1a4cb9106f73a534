package org.openpersonalization.report.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;
import org.openpersonalization.statistics.verdict.Guardrail;

/** Watches the goals that must not suffer, by the one-sided always-valid test. */
public record Harm(Sums sums, Terms terms) {

    /** The test for a variant. */
    public ConfidenceSequence test(String variant) {
        return new ConfidenceSequence(Terms.LEVEL, terms.planned(variant));
    }

    /** Those that can be judged already, with their goals' names. */
    public List<Guardrail> watched(String variant) {
        List<Guardrail> watched = new ArrayList<>();
        terms.guardrails().forEach(each -> watched(each, variant).ifPresent(watched::add));
        return watched;
    }

    /** Whether a goal suffers. */
    GoalReport.GuardrailReport report(Guarded guarded) {
        List<String> harmed = terms.variants().stream()
                .filter(variant -> watched(guarded, variant)
                        .filter(guardrail -> guardrail.isHarmed(test(variant)))
                        .isPresent())
                .toList();
        return new GoalReport.GuardrailReport(guarded.tolerance(), guarded.stops(), harmed);
    }

    private Optional<Guardrail> watched(Guarded guarded, String variant) {
        Goal goal = guarded.goal();
        Pair pair =
                new Pair(goal, sums.total(terms.comparison().control(), goal.name()), sums.total(variant, goal.name()));
        return pair.harm().map(effect -> new Guardrail(goal.name(), effect, guarded.tolerance()));
    }
}
