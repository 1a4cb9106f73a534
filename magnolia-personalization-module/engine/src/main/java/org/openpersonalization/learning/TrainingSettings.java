package org.openpersonalization.learning;

import java.time.Duration;
import java.util.List;
import org.openpersonalization.feature.ColumnRange;

/**
 * How a model learns from the decision log.
 *
 * @param model the model
 * @param window the goal's window: decisions count once it has ended
 * @param halfLife after this time a decision weighs half
 * @param limits limits of change
 * @param segments column ranges that may tell the segments of model A; the data choose one of them, or none
 */
public record TrainingSettings(
        Model model, Duration window, Duration halfLife, Limits limits, List<ColumnRange> segments) {

    /** Kinds of models. */
    public enum Model {
        /** Rates by segment. */
        SEGMENTS,
        /** Logistic regression. */
        LOGISTIC,
        /** Rates by segment up to a number of rewards, then logistic regression. */
        BY_VOLUME,
        /** Linear regression, for goals with values. */
        LINEAR
    }

    /**
     * Limits of change.
     *
     * @param exploration α of model B: 1 is Thompson sampling, 0 is greedy
     * @param mostMove how far the share of an arm may move in an epoch, above 0 up to 1
     * @param rewardsForRegression with {@link Model#BY_VOLUME}: the sum of rewards from which model B decides
     */
    public record Limits(double exploration, double mostMove, double rewardsForRegression) {

        public Limits {
            if (!(exploration >= 0 && mostMove > 0 && mostMove <= 1 && rewardsForRegression >= 0)) {
                throw new IllegalArgumentException("Exploration is 0 or more, a move is up to 1 [exploration="
                        + exploration + ", mostMove=" + mostMove + ", rewardsForRegression=" + rewardsForRegression
                        + "]");
            }
        }

        /** An exploration of 0.5, the best of Chapelle and Li (NIPS 2011, table 2) and of our environments, and moves of 20 %. */
        public static Limits defaults() {
            return new Limits(0.5, 0.2, 300);
        }
    }

    public TrainingSettings {
        segments = List.copyOf(segments);
        if (window.isNegative() || halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException(
                    "A window has no negative length, a half-life is longer than nothing [window=" + window
                            + ", halfLife=" + halfLife + "]");
        }
    }

    /** The default model for a goal that is reached or not; decisions weigh half after 14 days. */
    public static TrainingSettings defaults(Duration window, List<ColumnRange> segments) {
        return new TrainingSettings(Model.BY_VOLUME, window, Duration.ofDays(14), Limits.defaults(), segments);
    }
}
