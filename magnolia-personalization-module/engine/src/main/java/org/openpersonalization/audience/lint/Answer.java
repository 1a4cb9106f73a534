package org.openpersonalization.audience.lint;

/** Whether something holds for every value of a kind, for none, or nobody knows. Kleene's three-valued logic. */
enum Answer {
    NEVER,
    PERHAPS,
    ALWAYS;

    static Answer of(boolean holds) {
        return holds ? ALWAYS : NEVER;
    }

    Answer not() {
        return values()[ALWAYS.ordinal() - ordinal()];
    }

    Answer and(Answer other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Answer or(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
