package org.openpersonalization.statistics.planning;

/** Which part of the test's visitors the control and the variant get; the rest goes to further variants. */
public record Shares(double control, double variant) {

    /** Half and half. */
    public static final Shares EVEN = new Shares(0.5, 0.5);

    public Shares {
        if (!(control > 0 && variant > 0 && control + variant <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "Control and variant need visitors, together at most all of them [control=" + control + ", variant="
                            + variant + "]");
        }
    }
}
