package org.openpersonalization.audience.lint;

/** Counts the checks that are asked, and the letters that patterns look at, so that a hostile condition has bounded cost. */
final class Effort {

    private final int most;
    private int spent;

    Effort(int most) {
        this.most = most;
    }

    void spend(int more) {
        spent = isSpent() ? spent : spent + more;
    }

    boolean isSpent() {
        return spent > most;
    }
}
