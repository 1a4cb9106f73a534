package org.openpersonalization.feature;

/**
 * The cross of two features with one-hot columns: a column for each pair of their columns, 1 when both are 1. With it a linear model
 * learns an interaction.
 *
 * @param left name of a flag or category
 * @param right name of another one
 */
public record FeatureCross(String left, String right) {

    public FeatureCross {
        if (left.equals(right)) {
            throw new IllegalArgumentException("A feature is crossed with another one [feature=" + left + "]");
        }
    }
}
