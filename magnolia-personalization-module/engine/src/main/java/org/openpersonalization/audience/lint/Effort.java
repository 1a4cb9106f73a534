package org.openpersonalization.audience.lint;

/** Counts the checks that are asked, so that a hostile condition has bounded cost. */
final class Effort {

    private final int most;
    private int spent;

    Effort(int most) {
        this.most = most;
    }

    void spend() {
        spent++;
    }

    boolean isSpent() {
        return spent > most;
    }
}
