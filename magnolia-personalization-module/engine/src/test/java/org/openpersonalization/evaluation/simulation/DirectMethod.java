package org.openpersonalization.evaluation.simulation;

import java.util.List;
import org.openpersonalization.evaluation.RewardedDecision;
import org.openpersonalization.evaluation.TargetPolicy;
import org.openpersonalization.statistics.linear.SymmetricMatrix;

/** The value of a policy by an additive model of the rewards alone, which is wrong where arms and visitors interact. */
final class DirectMethod {

    private static final int TRAITS = 3;
    private static final int COLUMNS = TRAITS + KnownSite.ARMS.size();

    private DirectMethod() {}

    /** The estimated value and its standard error as if the model were true. */
    static double[] estimate(List<RewardedDecision> log, TargetPolicy policy) {
        double[] weights = weights(log);
        double sum = 0;
        double squares = 0;
        for (RewardedDecision row : log) {
            double[] probabilities = policy.probabilities(row.context(), KnownSite.ARMS);
            double predicted = 0;
            for (int arm = 0; arm < probabilities.length; arm++) {
                predicted += probabilities[arm] * dot(columns(row, arm), weights);
            }
            sum += predicted;
            squares += predicted * predicted;
        }
        double mean = sum / log.size();
        return new double[] {mean, Math.sqrt((squares / log.size() - mean * mean) / log.size())};
    }

    private static double[] weights(List<RewardedDecision> log) {
        SymmetricMatrix matrix = new SymmetricMatrix(COLUMNS);
        double[] products = new double[COLUMNS];
        int[] all = java.util.stream.IntStream.range(0, COLUMNS).toArray();
        for (RewardedDecision row : log) {
            double[] columns = columns(row, row.choice().chosen());
            matrix.addOuter(all, columns, COLUMNS, 1);
            for (int i = 0; i < COLUMNS; i++) {
                products[i] += columns[i] * row.reward();
            }
        }
        for (int i = 0; i < COLUMNS; i++) {
            matrix.add(i, i, 1);
        }
        return matrix.factor().orElseThrow().solve(products);
    }

    private static double[] columns(RewardedDecision row, int arm) {
        double[] columns = new double[COLUMNS];
        for (int trait = 0; trait < TRAITS; trait++) {
            columns[trait] = row.context().features().at(trait);
        }
        columns[TRAITS + arm] = 1;
        return columns;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
