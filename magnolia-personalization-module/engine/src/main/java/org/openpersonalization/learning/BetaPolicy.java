package org.openpersonalization.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.model.BestArm;
import org.openpersonalization.statistics.distribution.Beta;

/**
 * Model A: a beta distribution for the rate of each arm in each segment. A segment is the column of a range that a vector has; a vector
 * without any is in segment 0. Thompson sampling draws each rate (Thompson 1933; Russo and others, A Tutorial on Thompson Sampling, 2018).
 */
public final class BetaPolicy implements Policy {

    private final int columns;
    private final @Nullable ColumnRange segments;
    private final int arms;
    private final Beta[] beliefs;
    private final Map<Cell, double[]> known = new ConcurrentHashMap<>();

    /** A question that comes often: its answer is integrated once. */
    private record Cell(int segment, long eligible) {}

    /**
     * A policy.
     *
     * @param columns dimension of the vectors
     * @param segments the columns that tell the segment; empty for one segment
     * @param beliefs by segment, first that of vectors without any of the columns, then by arm
     * @throws IllegalArgumentException unless there is a belief for each arm in each segment
     */
    public BetaPolicy(int columns, Optional<ColumnRange> segments, Beta[][] beliefs) {
        int expected = 1 + segments.map(ColumnRange::size).orElse(0);
        if (beliefs.length != expected || beliefs[0].length == 0) {
            throw new IllegalArgumentException("Each segment has a belief about each arm [segments=" + beliefs.length
                    + ", expected=" + expected + "]");
        }
        this.columns = columns;
        this.segments = segments.orElse(null);
        this.arms = beliefs[0].length;
        this.beliefs = Arrays.stream(beliefs).flatMap(Arrays::stream).toArray(Beta[]::new);
        if (this.beliefs.length != expected * arms) {
            throw new IllegalArgumentException("Each segment has the same arms [arms=" + arms + "]");
        }
    }

    /** A policy that ignores features: the belief about each arm. */
    public static BetaPolicy withoutSegments(int columns, Beta... beliefs) {
        return new BetaPolicy(columns, Optional.empty(), new Beta[][] {beliefs});
    }

    @Override
    public int arms() {
        return arms;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** The columns that tell the segment; empty for one segment. */
    Optional<ColumnRange> segments() {
        return Optional.ofNullable(segments);
    }

    /** All beliefs, by segment and then by arm. */
    List<Beta> beliefs() {
        return List.of(beliefs);
    }

    /** The segment of a vector, from 0. */
    static int segment(@Nullable ColumnRange range, FeatureVector features) {
        if (range != null) {
            for (int column = 0; column < range.size(); column++) {
                if (features.at(range.first() + column) != 0) {
                    return 1 + column;
                }
            }
        }
        return 0;
    }

    private Beta belief(int arm, int segment) {
        return beliefs[segment * arms + arm];
    }

    @Override
    public double expectation(int arm, FeatureVector features) {
        return belief(arm, segment(segments, features)).mean();
    }

    @Override
    public double score(int arm, FeatureVector features, ArmDraws draws) {
        Beta belief = belief(arm, segment(segments, features));
        return draws.beta(arm, belief.successes(), belief.failures());
    }

    @Override
    public double[] bestProbabilities(FeatureVector features, int[] eligible) {
        int segment = segment(segments, features);
        long mask = 0;
        for (int arm : eligible) {
            mask |= 1L << arm;
        }
        return known.computeIfAbsent(new Cell(segment, mask), cell -> integrated(segment, eligible))
                .clone();
    }

    private double[] integrated(int segment, int[] eligible) {
        return BestArm.ofBeta(
                Arrays.stream(eligible).mapToObj(arm -> belief(arm, segment)).toArray(Beta[]::new));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BetaPolicy policy
                && columns == policy.columns
                && java.util.Objects.equals(segments, policy.segments)
                && arms == policy.arms
                && Arrays.equals(beliefs, policy.beliefs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(beliefs);
    }
}
