package org.openpersonalization.store.counting;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;

/**
 * A comparison with its number in the tables.
 *
 * @param closing its goals' numbers in the order in which their windows close
 * @param skipped up to here the log of exposures is not re-counted
 */
record CountedComparison(long id, Comparison comparison, List<Integer> closing, long skipped) {

    public static CountedComparison of(long id, Comparison comparison, long skipped) {
        List<Integer> closing = IntStream.range(0, comparison.goals().size())
                .boxed()
                .sorted(Comparator.comparing(
                        number -> comparison.goals().get(number).window()))
                .toList();
        return new CountedComparison(id, comparison, closing, skipped);
    }

    /** The number of an arm; below 0 when there is none of this name. */
    public int arm(String name) {
        return IntStream.range(0, comparison.arms().size())
                .filter(number -> comparison.arms().get(number).arm().equals(name))
                .findFirst()
                .orElse(-1);
    }

    public String arm(int number) {
        return comparison.arms().get(number).arm();
    }

    /** The number of the goal that closes as the n-th one. */
    public int closes(int n) {
        return closing.get(n);
    }

    /** The goal that closes last. */
    public Goal longest() {
        return closing(closing.size() - 1);
    }

    /** The goal that closes as the n-th one. */
    public Goal closing(int n) {
        return comparison.goals().get(closing.get(n));
    }
}
