package org.openpersonalization.audience.operator;

/** The comparisons that the operators name; version operators use the same. */
public enum OrderOperator {
    EQUAL("is"),
    NOT_EQUAL("is not"),
    LESS("is less than"),
    AT_MOST("is at most"),
    GREATER("is greater than"),
    AT_LEAST("is at least");

    private final String words;

    OrderOperator(String words) {
        this.words = words;
    }

    /** Whether a comparison, negative for less, fits. */
    public boolean accepts(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }

    String words() {
        return words;
    }
}
