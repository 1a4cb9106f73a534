package org.openpersonalization.audience.lint;

/** Whether a check holds for every value of a kind, for none, or is undecided. Kleene's three-valued logic. */
enum Certainty {
    NEVER,
    PERHAPS,
    ALWAYS;

    static Certainty of(boolean holds) {
        return holds ? ALWAYS : NEVER;
    }

    Certainty not() {
        return values()[ALWAYS.ordinal() - ordinal()];
    }

    Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
