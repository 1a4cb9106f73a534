package org.openpersonalization.audience;

/** Counts the parts of a condition while it is compiled, so that a hostile one has bounded cost. */
final class Budget {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_PARTS = 2_000;

    private int parts;
    private int depth;

    void enter() {
        parts++;
        depth++;
        if (depth > MAX_DEPTH) {
            throw new ConditionTooLargeException(
                    "The condition is nested too deeply: split it into several audiences [limit=" + MAX_DEPTH + "]");
        }
        if (parts > MAX_PARTS) {
            throw new ConditionTooLargeException(
                    "The condition has too many parts: use a group with $inGroup [limit=" + MAX_PARTS + "]");
        }
    }

    void leave() {
        depth--;
    }
}
