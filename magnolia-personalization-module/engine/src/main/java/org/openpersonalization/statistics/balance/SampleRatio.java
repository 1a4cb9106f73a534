package org.openpersonalization.statistics.balance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How visitors were split.
 *
 * @param counts visitors of each arm now, in the order of the arms
 * @param logEvidence natural logarithm of the e-value against the intended split
 * @param isBroken whether the split was ever found wrong in this phase; it stays so, as what was counted stays counted
 */
public record SampleRatio(List<Arm> arms, List<Long> counts, double logEvidence, boolean isBroken) {

    public SampleRatio {
        arms = List.copyOf(arms);
        counts = List.copyOf(counts);
        if (arms.size() != counts.size()) {
            throw new IllegalArgumentException(
                    "Each arm has one count [arms=" + arms.size() + ", counts=" + counts.size() + "]");
        }
    }

    /** The arm that is farthest from its share, in standard errors. */
    public int worst() {
        long visitors = counts.stream().mapToLong(Long::longValue).sum();
        return IntStream.range(0, arms.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> {
                    double share = arms.get(i).share();
                    return Math.abs(counts.get(i) - share * visitors) / Math.sqrt(share * (1 - share));
                }))
                .orElse(0);
    }
}
