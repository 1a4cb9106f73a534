package org.openpersonalization.score.training;

/**
 * A feature that knows more of the goal than features of the time before it can.
 *
 * @param column of the features
 * @param kind of the evidence
 * @param auc of the column alone, at least 0.5: 1 is a perfect prediction in either direction
 * @param rows number of rows in which it is set
 * @param positives those of them whose goal was reached
 */
public record Leak(int column, Kind kind, double auc, long rows, long positives) {

    /** The evidence. */
    public enum Kind {
        /** It predicts the label almost perfectly. */
        PERFECT,
        /** It is set almost only in rows whose goal is reached. */
        SET_BY_GOAL,
        /** It predicts the label so well that its definition is worth a look. */
        SUSPECT;

        /** Whether no score is trained with it. */
        public boolean isCertain() {
            return this != SUSPECT;
        }
    }
}
