package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.experiment.Admission;
import org.openpersonalization.experiment.Allocation;
import org.openpersonalization.experiment.Experiment;
import org.openpersonalization.experiment.Gate;
import org.openpersonalization.experiment.Lifecycle;
import org.openpersonalization.experiment.Split;
import org.openpersonalization.experiment.bucket.HashAttribute;
import org.openpersonalization.experiment.bucket.HashVersion;
import org.openpersonalization.experiment.spec.Stickiness;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKey;

/**
 * A stretch of time in which nothing about an experiment changes. Counts of different phases are never mixed: each
 * phase assigns visitors by a seed of its own.
 *
 * @param number counted from 1
 * @param plan the plan in force
 * @param started start of the phase
 * @param ended end of the phase; empty while it is the newest one and has not been stopped
 */
public record Phase(int number, Plan plan, Instant started, Optional<Instant> ended) {

    /** The key of the comparison. */
    public String key() {
        return ComparisonKey.ofExperiment(plan.about().name(), number).text();
    }

    /** The comparison that the phase counts: of its variations, or of the slices of an allocation that learns. */
    public Comparison comparison() {
        List<Comparison.Share> arms = plan.learned()
                .map(LearnedAllocation::arms)
                .orElseGet(() -> plan.variations().stream()
                        .map(each -> new Comparison.Share(each.variant(), each.weight()))
                        .toList());
        return new Comparison(key(), plan.component(), arms, plan.goals().all(), started);
    }

    /**
     * The assignment of visitors at a moment: by hash of their pseudonym, the attribute {@code id}.
     *
     * @param audience the compiled audience of the participants
     */
    public Experiment assignment(Audience audience, Instant now) {
        double coverage = plan.population().coverage() * plan.timing().ramp(started, now);
        List<Double> weights = plan.variations().stream().map(Variation::weight).toList();
        Gate gate = plan.population().namespace().<Gate>map(space -> space).orElseGet(Gate.Open::new);
        return new Experiment(
                plan.about().name(),
                plan.variations().stream().map(Variation::variant).toList(),
                new Allocation(
                        HashAttribute.id(),
                        key(),
                        HashVersion.TWO,
                        new Split(coverage, weights).ranges(weights.size())),
                Admission.through(gate).onlyIf(audience.condition()),
                new Lifecycle(
                        Lifecycle.Status.RUNNING,
                        plan.timing().from().orElse(null),
                        plan.timing().until(),
                        null),
                Stickiness.off());
    }
}
