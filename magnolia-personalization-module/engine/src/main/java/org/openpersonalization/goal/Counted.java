package org.openpersonalization.goal;

/**
 * What a goal counts of one visitor.
 *
 * @param above the number: 1 or 0 for a goal that is reached or not
 * @param below what it is divided by; 0 for a goal that is no ratio
 */
public record Counted(int above, int below) {

    public static final Counted NOTHING = new Counted(0, 0);
}
