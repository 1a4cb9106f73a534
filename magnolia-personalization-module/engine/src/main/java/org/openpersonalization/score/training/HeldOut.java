package org.openpersonalization.score.training;

import java.util.Arrays;
import org.openpersonalization.score.quality.IsotonicCalibration;
import org.openpersonalization.score.quality.RankedLabels;
import org.openpersonalization.score.quality.ScoreQuality;

/**
 * The held-out rows: both the calibration and its measurement come from them, never from the same visitor. Visitors are in one of two
 * halves by hash. The calibration of each half is measured on the other one, and both measurements together are the published quality;
 * the calibration in use is fitted to all held-out rows.
 */
final class HeldOut {

    private final Period period;
    private final LinearScore score;

    HeldOut(Period period, LinearScore score) {
        this.period = period;
        this.score = score;
    }

    IsotonicCalibration calibration() {
        return IsotonicCalibration.fit(new RankedLabels(scores(true, Half.BOTH), scores(false, Half.BOTH)));
    }

    ScoreQuality quality() {
        double auc = new RankedLabels(scores(true, Half.BOTH), scores(false, Half.BOTH)).auc();
        return ScoreQuality.of(auc, new RankedLabels(crossCalibrated(true), crossCalibrated(false)));
    }

    private double[] crossCalibrated(boolean reached) {
        double[] first = scores(reached, Half.FIRST);
        double[] second = scores(reached, Half.SECOND);
        apply(calibration(Half.SECOND), first);
        apply(calibration(Half.FIRST), second);
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private IsotonicCalibration calibration(Half half) {
        return IsotonicCalibration.fit(new RankedLabels(scores(true, half), scores(false, half)));
    }

    private static void apply(IsotonicCalibration calibration, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = calibration.probability(scores[i]);
        }
    }

    private double[] scores(boolean reached, Half half) {
        double[] scores = new double[(int) period.count(reached)];
        int size = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (period.holds(block, row) && block.reached[row] == reached && half.holds(block.secondHalf[row])) {
                    scores[size++] = score.intercept() + block.dot(row, score.weights());
                }
            }
        }
        return Arrays.copyOf(scores, size);
    }

    private enum Half {
        FIRST,
        SECOND,
        BOTH;

        boolean holds(boolean isSecond) {
            return this == BOTH || isSecond == (this == SECOND);
        }
    }
}
