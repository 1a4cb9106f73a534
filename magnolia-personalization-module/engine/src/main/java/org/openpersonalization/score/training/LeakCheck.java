package org.openpersonalization.score.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.score.quality.RankedLabels;
import org.openpersonalization.score.training.Leak.Kind;

/** Finds features that the goal itself sets: each column alone, against the labels. */
final class LeakCheck {

    private static final double PERFECT = 0.98;
    private static final double SUSPECT = 0.85;
    private static final double OF_GOAL = 0.95;
    private static final double MOST_BASE_RATE = 0.5;
    private static final int LEAST_ROWS = 20;
    private static final double LEAST_SHARE = 0.05;
    private static final long MOST_SAMPLED = 50_000;

    private final Period period;
    private final long positives;
    private final long negatives;

    LeakCheck(Period period) {
        this.period = period;
        this.positives = period.count(true);
        this.negatives = period.count(false);
    }

    /** The leaks by column. */
    List<Leak> leaks(Set<Integer> excluded) {
        int dimension = period.set().dimension();
        Column[] reached = columns(true, positives);
        Column[] missed = columns(false, negatives);
        List<Leak> leaks = new ArrayList<>();
        for (int column = 0; column < dimension; column++) {
            if (!excluded.contains(column)) {
                leak(column, reached[column], missed[column]).ifPresent(leaks::add);
            }
        }
        return leaks;
    }

    private Optional<Leak> leak(int column, Column reached, Column missed) {
        double auc = new RankedLabels(reached.values(sampled(positives)), missed.values(sampled(negatives))).auc();
        double either = Math.max(auc, 1 - auc);
        return kind(either, reached.rows, missed.rows)
                .map(kind -> new Leak(column, kind, either, reached.rows + missed.rows, reached.rows));
    }

    private Optional<Kind> kind(double auc, long reached, long missed) {
        boolean ofGoal = reached + missed >= LEAST_ROWS
                && reached >= LEAST_SHARE * positives
                && reached >= OF_GOAL * (reached + missed)
                && positives <= MOST_BASE_RATE * (positives + negatives);
        if (auc >= PERFECT) {
            return Optional.of(Kind.PERFECT);
        }
        if (ofGoal) {
            return Optional.of(Kind.SET_BY_GOAL);
        }
        return auc >= SUSPECT ? Optional.of(Kind.SUSPECT) : Optional.empty();
    }

    /** Every k-th row of a label is ranked. */
    private static long stride(long rows) {
        return Math.max(1, rows / MOST_SAMPLED);
    }

    private static int sampled(long rows) {
        return (int) ((rows + stride(rows) - 1) / stride(rows));
    }

    private Column[] columns(boolean label, long rows) {
        Column[] columns = new Column[period.set().dimension()];
        Arrays.setAll(columns, unused -> new Column());
        long number = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (period.holds(block, row) && block.reached[row] == label) {
                    boolean isSampled = number++ % stride(rows) == 0;
                    for (int entry = block.starts[row]; entry < block.starts[row + 1]; entry++) {
                        columns[block.column(entry)].add(block.values[entry], isSampled);
                    }
                }
            }
        }
        return columns;
    }

    /** The entries of one column in the rows of one label. */
    private static final class Column {

        private float[] sample = new float[8];
        private int size;
        private long rows;

        void add(float value, boolean isSampled) {
            rows++;
            if (isSampled) {
                if (size == sample.length) {
                    sample = Arrays.copyOf(sample, 2 * size);
                }
                sample[size++] = value;
            }
        }

        /** The sampled rows, with zeros where the column has no entry. */
        double[] values(int sampled) {
            double[] values = new double[sampled];
            for (int i = 0; i < size; i++) {
                values[i] = sample[i];
            }
            return values;
        }
    }
}
