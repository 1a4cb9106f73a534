package org.openpersonalization.feature;

/**
 * Consecutive columns of a vector, such as the one-hot columns of a category.
 *
 * @param first the first column, from 0
 * @param size how many, at least 1
 */
public record ColumnRange(int first, int size) {

    public ColumnRange {
        if (first < 0 || size < 1 || first + size > FeatureVector.MOST_COLUMNS) {
            throw new IllegalArgumentException("Columns lie within a vector [first=" + first + ", size=" + size + "]");
        }
    }
}
