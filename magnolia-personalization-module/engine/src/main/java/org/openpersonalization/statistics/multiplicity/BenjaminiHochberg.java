package org.openpersonalization.statistics.multiplicity;

import java.util.Map;

/**
 * Adjusted p-values that keep the share of false ones among those called true: {@code min over k ≥ rank of m p_(k) / k}
 * (Benjamini, Hochberg, JRSS B 1995). For independent or positively dependent tests that are looked at once; else
 * {@link EvidenceRanking}.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The adjusted p-value of each question; at most the wanted share means "true". */
    public static <K> Map<K, Double> adjusted(Map<K, Double> pValues) {
        Ranking<K> ranking = Ranking.of(pValues);
        double least = 1;
        double[] adjusted = new double[ranking.size()];
        for (int i = adjusted.length - 1; i >= 0; i--) {
            least = Math.min(least, ranking.value(i) * adjusted.length / (i + 1));
            adjusted[i] = least;
        }
        return ranking.with(adjusted);
    }
}
