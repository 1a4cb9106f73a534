package org.openpersonalization.score.training;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a training set from one moment to another.
 *
 * @param set the whole set
 * @param from first moment, in epoch milliseconds
 * @param until the moment after the last one
 */
record Period(TrainingSet set, long from, long until) {

    /** All rows. */
    static Period all(TrainingSet set) {
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (RowBlock block : set.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                from = Math.min(from, block.times[row]);
                until = Math.max(until, block.times[row] + 1);
            }
        }
        return new Period(set, from, Math.max(from, until));
    }

    Period before(long moment) {
        return new Period(set, from, Math.max(from, moment));
    }

    Period since(long moment) {
        return new Period(set, Math.min(until, moment), until);
    }

    List<RowBlock> blocks() {
        return set.blocks();
    }

    boolean holds(RowBlock block, int row) {
        return block.times[row] >= from && block.times[row] < until;
    }

    /** The number of rows with a label. */
    long count(boolean reached) {
        long count = 0;
        for (RowBlock block : blocks()) {
            for (int row = 0; row < block.rows; row++) {
                count += holds(block, row) && block.reached[row] == reached ? 1 : 0;
            }
        }
        return count;
    }

    /** The number of rows of the rarer label in the half of the visitors that has fewer of them. */
    long smallestHalf() {
        long[] counts = new long[4];
        for (RowBlock block : blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (holds(block, row)) {
                    counts[(block.reached[row] ? 2 : 0) + (block.secondHalf[row] ? 1 : 0)]++;
                }
            }
        }
        return Arrays.stream(counts).min().orElseThrow();
    }
}
