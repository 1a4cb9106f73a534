package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.feature.FeatureRegistry;
import org.openpersonalization.goal.Counted;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.PolicyTrainer;
import org.openpersonalization.learning.log.TrafficSlice;

/** The model of a phase that learns, without an epoch: its features, arms, slices and training. Immutable. */
public final class LearnedModel {

    private final Goal goal;
    private final List<String> arms;
    private final FeatureRegistry registry;
    private final Chooser chooser;
    private final PolicyTrainer trainer;
    private final Map<TrafficSlice, Membership> memberships = new EnumMap<>(TrafficSlice.class);

    private LearnedModel(Phase phase, LearnedAllocation allocation, List<Audience> segments) {
        this.goal = phase.plan().goals().primary();
        this.arms = phase.plan().variations().stream().map(Variation::variant).toList();
        this.registry = allocation.registry(goal, segments);
        this.chooser = new Chooser(phase.key(), allocation.shares());
        this.trainer = new PolicyTrainer(
                new PolicyTrainer.Shape(registry.hash(), registry.columns().size(), arms),
                allocation.training(goal, registry));
        for (TrafficSlice slice : TrafficSlice.values()) {
            memberships.put(slice, new Membership(phase.key(), LearnedAllocation.arm(slice)));
        }
    }

    /**
     * The model of a phase.
     *
     * @param segments the compiled audiences of its plan
     * @return empty for a phase whose plan does not learn
     * @throws IllegalArgumentException when the features take too many columns
     */
    static Optional<LearnedModel> of(Phase phase, List<Audience> segments) {
        return phase.plan().learned().map(allocation -> new LearnedModel(phase, allocation, segments));
    }

    /** The arms: the variants of the plan, the component's own content first. */
    public List<String> arms() {
        return arms;
    }

    /** The features. */
    public FeatureRegistry registry() {
        return registry;
    }

    /** Chooses slices and arms. */
    public Chooser chooser() {
        return chooser;
    }

    /** The comparison and arm of a slice. */
    public Membership membership(TrafficSlice slice) {
        return memberships.get(slice);
    }

    /** Whether an epoch is one of this model: of its features and arms. */
    public boolean fits(Epoch epoch) {
        return epoch.version().registryHash().equals(registry.hash())
                && epoch.arms().equals(arms)
                && epoch.policy().columns() == registry.columns().size();
    }

    /** Trains epochs. */
    public PolicyTrainer trainer() {
        return trainer;
    }

    /** The goal that decides. */
    public Goal goal() {
        return goal;
    }

    /** The moment up to which the windows of decisions are over and late activities have arrived. */
    public Instant closedUntil(Instant now) {
        return now.minus(goal.window()).minus(Contribution.GRACE);
    }

    /**
     * The reward of a decision; more is better.
     *
     * @param counted of the goal in its window
     */
    public double reward(Counted counted) {
        double value = goal.measure().isRatio()
                ? counted.below() == 0 ? 0 : (double) counted.above() / counted.below()
                : counted.above();
        if (!goal.isLessBetter()) {
            return value;
        }
        return goal.measure() == Measure.REACHED ? 1 - value : -value;
    }
}
