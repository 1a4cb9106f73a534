package org.openpersonalization.statistics.multiplicity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of many questions are answered, by their e-values: the k largest, for the largest k with {@code k e_(k) ≥ m / q}
 * (e-BH; Wang, Ramdas, JRSS B 2022). At most the share q of them is false on average, under any dependence between the
 * questions, and, since an e-process is an e-value whenever one stops, at any stopping time. It is for segments × goals ×
 * variants in one family.
 */
public final class EvidenceRanking {

    private EvidenceRanking() {}

    /**
     * The questions that are answered.
     *
     * @param logEvidence natural logarithm of the e-value of each question
     * @param share of false ones that is permitted, above 0
     */
    public static <K> Set<K> answered(Map<K, Double> logEvidence, double share) {
        Set<K> answered = new LinkedHashSet<>();
        adjusted(logEvidence).forEach((key, value) -> {
            if (value <= share) {
                answered.add(key);
            }
        });
        return Collections.unmodifiableSet(answered);
    }

    /** For each question the smallest share at which it would be answered: the adjusted values of one by the e-value. */
    public static <K> Map<K, Double> adjusted(Map<K, Double> logEvidence) {
        Map<K, Double> inverse = new LinkedHashMap<>();
        logEvidence.forEach((key, value) -> inverse.put(key, StrictMath.exp(-value)));
        return BenjaminiHochberg.adjusted(inverse);
    }
}
