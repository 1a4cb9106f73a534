package org.openpersonalization.statistics.balance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    /** One sentence on the split, and when it is wrong, what to look for. */
    public String text() {
        if (!isBroken) {
            return "Visitors are split as intended.";
        }
        int worst = worst();
        long visitors = counts.stream().mapToLong(Long::longValue).sum();
        return String.format(
                Locale.ROOT,
                "Visitors are not split as intended: [%s] has %,d of %,d where %,.0f were meant. No result of this phase can be"
                        + " believed. Look for a variant that redirects, fails or loads slowly before it is counted, for bots"
                        + " that see one variant only, and for changes while it ran; then start a new phase.",
                arms.get(worst).name(),
                counts.get(worst),
                visitors,
                arms.get(worst).share() * visitors);
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
