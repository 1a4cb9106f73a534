package org.openpersonalization.learning.model;

/**
 * The belief about weights before data: independent normal distributions. Weights are those of columns divided by their scale.
 *
 * @param mean of the bias and of each weight
 * @param biasDeviation standard deviation of the bias, above 0
 * @param deviation standard deviation of each other weight, above 0
 */
record WeightPrior(double[] mean, double biasDeviation, double deviation) {

    double precision(int weight) {
        double of = weight == 0 ? biasDeviation : deviation;
        return 1 / (of * of);
    }

    /** The logarithm of the determinant of the prior's precision. */
    double logDeterminant() {
        return 2 * (-StrictMath.log(biasDeviation) - (mean.length - 1) * StrictMath.log(deviation));
    }

    /** Half the squared distance of weights from the mean, in deviations. */
    double penalty(double[] weights) {
        double sum = 0;
        for (int weight = 0; weight < weights.length; weight++) {
            double difference = weights[weight] - mean[weight];
            sum += difference * difference * precision(weight) / 2;
        }
        return sum;
    }
}
