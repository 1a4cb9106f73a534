package org.openpersonalization.statistics.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.statistics.effect.Effect;

/**
 * Whom a variant helps and whom it hurts, of one dimension; only where the evidence is there.
 *
 * @param helped values of the dimension, such as {@code new}
 * @param hurt values of the dimension
 */
public record Contrast(List<String> helped, List<String> hurt) {

    public Contrast {
        helped = List.copyOf(helped);
        hurt = List.copyOf(hurt);
    }

    /**
     * The contrast within one dimension.
     *
     * @param effects on a goal of which more is better, by the dimension's values
     * @param answered those values for which the whole family's evidence is enough
     */
    public static Contrast of(Map<String, Effect> effects, Set<String> answered) {
        List<String> helped = new ArrayList<>();
        List<String> hurt = new ArrayList<>();
        effects.forEach((value, effect) -> {
            if (answered.contains(value)) {
                (effect.value() > 0 ? helped : hurt).add(value);
            }
        });
        return new Contrast(helped, hurt);
    }

    /** Whether the same variant is good for some and bad for others, so that it is worth a rule. */
    public boolean isMixed() {
        return !helped.isEmpty() && !hurt.isEmpty();
    }
}
