package org.openpersonalization.score.training;

import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.experiment.bucket.HashSeed;
import org.openpersonalization.learning.log.LoggedDecision;

/**
 * Rows with features and labels, in a compact form: five bytes for each entry that is not 0, and fourteen for the row. Immutable, safe for
 * several threads.
 */
public final class TrainingSet {

    private static final HashSeed HALVES = new HashSeed("calibration of scores");
    private static final double HALF = 0.5;

    private final String registryHash;
    private final int dimension;
    private final List<RowBlock> blocks;

    private TrainingSet(String registryHash, int dimension, List<RowBlock> blocks) {
        this.registryHash = registryHash;
        this.dimension = dimension;
        this.blocks = List.copyOf(blocks);
    }

    /** The hash of the feature registry that computed the features. */
    public String registryHash() {
        return registryHash;
    }

    /** The number of columns. */
    public int dimension() {
        return dimension;
    }

    /** The number of rows. */
    public long size() {
        return blocks.stream().mapToLong(block -> block.rows).sum();
    }

    List<RowBlock> blocks() {
        return blocks;
    }

    /** Collects rows, in any order. Not safe for several threads; used once. */
    public static final class Builder {

        private final String registryHash;
        private final int dimension;
        private final List<RowBlock> blocks = new ArrayList<>();

        /**
         * A builder.
         *
         * @param registryHash of the feature registry
         * @param dimension number of columns of the features
         */
        public Builder(String registryHash, int dimension) {
            this.registryHash = registryHash;
            this.dimension = dimension;
        }

        /**
         * Adds a row.
         *
         * @throws IllegalArgumentException for features with another number of columns
         */
        public Builder add(LabelledVisit visit) {
            if (visit.features().dimension() != dimension) {
                throw new IllegalArgumentException("The rows of a training set have features of one registry [columns="
                        + visit.features().dimension() + ", expected=" + dimension + "]");
            }
            if (blocks.isEmpty() || last().isFull()) {
                trimLast();
                blocks.add(new RowBlock());
            }
            last().add(visit, HALVES.position(visit.visitor()) < HALF);
            return this;
        }

        /**
         * Adds a row of the decision log.
         *
         * @param reached whether the goal was reached after the decision
         * @throws IllegalArgumentException for a decision whose features come from another registry
         */
        public Builder add(LoggedDecision decision, boolean reached) {
            if (!decision.model().registryHash().equals(registryHash)) {
                throw new IllegalArgumentException("The rows of a training set have features of one registry [registry="
                        + decision.model().registryHash() + ", expected=" + registryHash + "]");
            }
            return add(new LabelledVisit(
                    decision.origin().visitor().hexadecimal(), decision.origin().time(), decision.features(), reached));
        }

        private void trimLast() {
            if (!blocks.isEmpty()) {
                last().trim();
            }
        }

        private RowBlock last() {
            return blocks.get(blocks.size() - 1);
        }

        public TrainingSet build() {
            trimLast();
            return new TrainingSet(registryHash, dimension, blocks);
        }
    }
}
