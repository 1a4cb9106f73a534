package org.openpersonalization.statistics.multiplicity;

import java.util.Map;

/**
 * Adjusted p-values that keep the probability of any false one: {@code max over k ≤ rank of (m − k + 1) p_(k)} (Holm,
 * Scandinavian Journal of Statistics 1979). Under any dependence; for the goals of one test. With p-values that are valid at
 * all looks the adjusted ones are, too.
 */
public final class Holm {

    private Holm() {}

    /** The adjusted p-value of each question; at most the wanted error means "true". */
    public static <K> Map<K, Double> adjusted(Map<K, Double> pValues) {
        Ranking<K> ranking = Ranking.of(pValues);
        double most = 0;
        double[] adjusted = new double[ranking.size()];
        for (int i = 0; i < adjusted.length; i++) {
            most = Math.max(most, Math.min(1, (adjusted.length - i) * ranking.value(i)));
            adjusted[i] = most;
        }
        return ranking.with(adjusted);
    }
}
