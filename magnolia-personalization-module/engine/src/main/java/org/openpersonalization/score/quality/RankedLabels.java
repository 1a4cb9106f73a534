package org.openpersonalization.score.quality;

import java.util.Arrays;

/**
 * Scores of rows with both labels, in ascending order. Equal scores are one step of the ranking.
 *
 * @param positives scores of the rows whose goal was reached, ascending
 * @param negatives scores of the others, ascending
 */
public record RankedLabels(double[] positives, double[] negatives) {

    /** Sorts the scores in their places. */
    public RankedLabels {
        Arrays.sort(positives);
        Arrays.sort(negatives);
    }

    /** The number of rows. */
    public int size() {
        return positives.length + negatives.length;
    }

    /**
     * The area under the ROC curve: the probability that a positive row has a higher score than a negative one, half of it for equal
     * scores (Mann, Whitney). 0.5 where one of the labels is missing.
     */
    public double auc() {
        if (positives.length == 0 || negatives.length == 0) {
            return 0.5;
        }
        Walk walk = new Walk();
        double wins = walk(walk);
        return wins / positives.length / negatives.length;
    }

    private double walk(Walk walk) {
        double wins = 0;
        while (walk.next()) {
            wins += walk.positives * (walk.negativesBelow + walk.negatives / 2.0);
        }
        return wins;
    }

    /** From one score to the next higher one. */
    final class Walk {

        private int positivesSeen;
        private int negativesSeen;
        double score;
        int positives;
        int negatives;
        int negativesBelow;

        /** Moves to the next score; false behind the last. */
        boolean next() {
            double[] high = RankedLabels.this.positives;
            double[] low = RankedLabels.this.negatives;
            if (positivesSeen == high.length && negativesSeen == low.length) {
                return false;
            }
            score = positivesSeen == high.length
                    ? low[negativesSeen]
                    : negativesSeen == low.length
                            ? high[positivesSeen]
                            : Math.min(high[positivesSeen], low[negativesSeen]);
            negativesBelow = negativesSeen;
            positives = -positivesSeen;
            negatives = -negativesSeen;
            positivesSeen = end(high, positivesSeen);
            negativesSeen = end(low, negativesSeen);
            positives += positivesSeen;
            negatives += negativesSeen;
            return true;
        }

        private int end(double[] scores, int from) {
            int end = from;
            while (end < scores.length && scores[end] == score) {
                end++;
            }
            return end;
        }
    }
}
