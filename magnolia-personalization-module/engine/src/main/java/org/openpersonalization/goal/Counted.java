package org.openpersonalization.goal;

/**
 * The count of a goal for one visitor.
 *
 * @param above the numerator: 1 or 0 for a goal that is reached or not
 * @param below the denominator; 0 for a goal that is no ratio
 */
public record Counted(int above, int below) {

    public static final Counted NOTHING = new Counted(0, 0);
}
