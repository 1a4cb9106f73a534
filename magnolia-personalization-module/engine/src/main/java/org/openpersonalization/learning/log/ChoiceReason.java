package org.openpersonalization.learning.log;

/** The step of the chooser that chose the arm. */
public enum ChoiceReason {
    /** The highest draw from the beliefs about the arms. */
    DRAWN,
    /** The exploration floor, which chooses each arm with the same probability. */
    EXPLORED,
    /** The shares of the epoch before, while the shares of this one may not yet have their full effect. */
    HELD,
    /** The slice that follows the rungs below. */
    BY_RULES,
    /** The slice that chooses at random. */
    BY_UNIFORM,
    /** No other arm was eligible. */
    ONLY_ARM
}
