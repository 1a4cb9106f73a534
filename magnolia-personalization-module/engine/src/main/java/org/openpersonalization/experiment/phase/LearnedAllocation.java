package org.openpersonalization.experiment.phase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.feature.BuiltInFeatures;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.feature.Feature;
import org.openpersonalization.feature.FeatureCross;
import org.openpersonalization.feature.FeatureRegistry;
import org.openpersonalization.feature.LeakGuard;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.label.Labels;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.TrainingSettings;
import org.openpersonalization.learning.log.TrafficSlice;

/**
 * The allocation of an experiment's visitors by a policy that learns: an optimization. Visitors belong to a slice by hash, and the
 * comparison of the phase compares the slices, since they alone are randomized.
 *
 * @param shares shares of the slices, and the exploration floor
 * @param halfLife after this time a decision weighs half in training
 * @param topics topics of interest that the model reads
 */
public record LearnedAllocation(Chooser.Shares shares, Duration halfLife, List<String> topics) {

    /** The least share of a slice. */
    public static final double LEAST_SLICE = 0.01;

    /** The largest share of both slices beside the policy. */
    public static final double MOST_BESIDE_POLICY = 0.5;

    /** The most topics of interest. */
    public static final int MOST_TOPICS = 20;

    /** The most audiences of a plan that are features. */
    public static final int MOST_SEGMENTS = 5;

    private static final List<String> SEGMENTING = List.of("device", "source", "stage", "daypart");

    public LearnedAllocation {
        topics = List.copyOf(topics);
        boolean hasSlices = shares.uniform() >= LEAST_SLICE
                && shares.rules() >= LEAST_SLICE
                && shares.uniform() + shares.rules() <= MOST_BESIDE_POLICY;
        if (!hasSlices || halfLife.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "Each slice has 1 % of the visitors or more, both together at most half, and a half-life"
                            + " is a day or longer [shares=" + shares + ", halfLife=" + halfLife + "]");
        }
        if (topics.size() > MOST_TOPICS || new HashSet<>(topics).size() < topics.size()) {
            throw new IllegalArgumentException(
                    "A model reads at most " + MOST_TOPICS + " topics, each once [topics=" + topics + "]");
        }
    }

    /** 5 % uniform, 10 % rules, a floor of 5 %, a half-life of 14 days. */
    public LearnedAllocation(List<String> topics) {
        this(Chooser.Shares.defaults(), Duration.ofDays(14), topics);
    }

    /** The arm of a slice in the comparison. */
    public static String arm(TrafficSlice slice) {
        return Labels.of(slice);
    }

    /** The compared slices with their shares, first the rules: the control. */
    List<Comparison.Share> arms() {
        return List.of(
                new Comparison.Share(arm(TrafficSlice.RULES), shares.rules()),
                new Comparison.Share(arm(TrafficSlice.UNIFORM), shares.uniform()),
                new Comparison.Share(arm(TrafficSlice.POLICY), 1 - shares.rules() - shares.uniform()));
    }

    /**
     * The features of the model: those that every site has, the topics, and the audiences of the plan with their crosses. A feature
     * that the goal itself sets is left out.
     *
     * @param goal the goal that decides
     * @param segments the compiled audiences of the plan, of which the first {@value #MOST_SEGMENTS} are features
     */
    FeatureRegistry registry(Goal goal, List<Audience> segments) {
        List<Audience> few = segments.subList(0, Math.min(MOST_SEGMENTS, segments.size()));
        BuiltInFeatures builtIn = new BuiltInFeatures(topics, Map.of(), few);
        List<Feature> features = builtIn.all().stream()
                .filter(feature -> !LeakGuard.isSetBy(goal, feature))
                .toList();
        Set<String> names = new HashSet<>(features.stream().map(Feature::name).toList());
        List<FeatureCross> crosses = builtIn.crosses().stream()
                .filter(cross -> names.contains(cross.left()) && names.contains(cross.right()))
                .toList();
        return FeatureRegistry.of(features, crosses);
    }

    /** How the model is trained. Goals that are reached or not have a rate, others a value. */
    TrainingSettings training(Goal goal, FeatureRegistry registry) {
        List<ColumnRange> ranges = new ArrayList<>();
        registry.features().stream()
                .map(Feature::name)
                .filter(name -> SEGMENTING.contains(name) || name.startsWith("segment."))
                .forEach(name -> registry.range(name).ifPresent(ranges::add));
        return new TrainingSettings(
                goal.measure() == Measure.REACHED ? TrainingSettings.Model.BY_VOLUME : TrainingSettings.Model.LINEAR,
                goal.window(),
                halfLife,
                TrainingSettings.Limits.defaults(),
                ranges);
    }
}
