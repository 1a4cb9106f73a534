package org.openpersonalization.report.reading;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * The terms of a comparison's analysis, all fixed before the first look.
 *
 * @param comparison the comparison, the primary goal first
 * @param guardrails its goals that must not suffer
 * @param timetable its intake of visitors
 * @param method the deciding test
 */
public record Terms(Comparison comparison, List<Guarded> guardrails, Timetable timetable, Method method) {

    /** The permitted error of one question. */
    public static final double LEVEL = 0.05;

    public Terms {
        guardrails = List.copyOf(guardrails);
        if (comparison.goals().isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is counted: name a goal first [comparison=" + comparison.key() + "]");
        }
    }

    /** Of an experiment's phase. */
    public static Terms of(Phase phase) {
        return new Terms(
                phase.comparison(),
                phase.plan().goals().guardrails(),
                Timetable.of(phase),
                phase.plan().method());
    }

    /** Of a comparison that goes on without a plan: the programme, or a rule. */
    public static Terms of(Comparison comparison) {
        return new Terms(
                comparison,
                List.of(),
                Timetable.open(comparison.since()),
                new Method(Method.Mode.ALWAYS_VALID, ConfidenceSequence.UNPLANNED, 0, false));
    }

    /** The goal that decides. */
    public Goal primary() {
        return comparison.goals().get(0);
    }

    /** The part of a goal. */
    public Role role(Goal goal) {
        if (goal.equals(primary())) {
            return Role.PRIMARY;
        }
        return guard(goal).isPresent() ? Role.GUARDRAIL : Role.SECONDARY;
    }

    /** The tolerance of a guardrail; empty for other goals. */
    public Optional<Guarded> guard(Goal goal) {
        return guardrails.stream().filter(each -> each.goal().equals(goal)).findFirst();
    }

    /** Whether the arms are slices of an allocation that learns; the control of other experiments is the component's content. */
    public boolean isLearned() {
        return comparison.kind() == ComparisonKind.EXPERIMENT
                && comparison.control().equals(LearnedAllocation.arm(TrafficSlice.RULES));
    }

    /** All arms but the control. */
    public List<String> variants() {
        return comparison.arms().stream().skip(1).map(Comparison.Share::arm).toList();
    }

    /** The error permitted to each variant on the primary goal, so that all of them together have {@link #LEVEL}. */
    public double decidingLevel() {
        return LEVEL / variants().size();
    }

    /** The always-valid test of a goal: the primary one's holds for all variants together, others' for one alone. */
    public ConfidenceSequence test(Goal goal, String variant) {
        double level = role(goal) == Role.PRIMARY ? decidingLevel() : LEVEL;
        return new ConfidenceSequence(level, planned(variant));
    }

    /** The plan's visitors of the control and a variant together. */
    public long planned(String variant) {
        double share = comparison.arms().stream()
                .filter(arm -> arm.arm().equals(variant) || arm.arm().equals(comparison.control()))
                .mapToDouble(Comparison.Share::share)
                .sum();
        return Math.max(1, Math.round(method.plannedVisitors() * share));
    }
}
