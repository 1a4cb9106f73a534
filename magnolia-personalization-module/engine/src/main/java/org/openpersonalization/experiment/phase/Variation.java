package org.openpersonalization.experiment.phase;

/**
 * One of the things that are compared.
 *
 * @param variant the component's variant, or {@code default} for its own content
 * @param weight its share of those who take part, above 0
 */
public record Variation(String variant, double weight) {

    public Variation {
        if (variant.isBlank() || !(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "A variation names a variant and has a weight above 0, at most 1 [variant=" + variant + ", weight="
                            + weight + "]");
        }
    }
}
