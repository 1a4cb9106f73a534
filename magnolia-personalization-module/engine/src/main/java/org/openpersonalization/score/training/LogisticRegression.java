package org.openpersonalization.score.training;

import org.openpersonalization.statistics.linear.SymmetricMatrix;

/**
 * Logistic regression with a ridge penalty on standardized columns, by Newton's method (iteratively reweighted least squares; Hastie,
 * Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1) with backtracking.
 *
 * <p>The gradient is exact. The Hessian of a large set comes from every k-th row: a direction of descent is all that the method needs
 * of it, and the result is the same (Byrd, Chin, Neveitt, Nocedal, SIAM J. Optim. 2011). The penalty makes the solution finite where a
 * column separates the labels, and unique where columns say the same.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;

    /** The expected gain for each row at which the weights no longer change. */
    private static final double CONVERGED = 1e-16;

    /** The expected gain for each row below which the objective's rounding hides it: the step is taken without a comparison. */
    private static final double QUADRATIC = 1e-10;

    private static final double SUFFICIENT = 1e-4;

    /** Multiplications that a Hessian may cost, about. */
    private static final double HESSIAN_COST = 2e8;

    private static final int ROWS_PER_COLUMN = 30;

    private final Period period;
    private final ColumnScales scales;
    private final int[] used;
    private final long rows;
    private final long stride;

    LogisticRegression(Period period, ColumnScales scales) {
        this.period = period;
        this.scales = scales;
        this.used = scales.used();
        this.rows = period.count(true) + period.count(false);
        this.stride = stride();
    }

    private long stride() {
        double entries = 0;
        for (RowBlock block : period.blocks()) {
            entries += block.starts[block.rows];
        }
        double each = 1 + entries / Math.max(1, period.set().size());
        double affordable = Math.max(HESSIAN_COST / (each * each), (double) ROWS_PER_COLUMN * (used.length + 1));
        return Math.max(1, (long) (rows / affordable));
    }

    /**
     * The weights that minimize the sum of the log losses and {@code penalty / 2} times the squares of the standardized weights.
     *
     * @param penalty above 0
     * @param start where to begin: the constant, then the standardized weights of the used columns; not changed
     */
    Point fit(double penalty, double[] start) {
        Point point = evaluate(start, penalty);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = hessian(point, penalty).factor().orElseThrow().solve(point.gradient);
            double gain = dot(direction, point.gradient);
            if (!(gain > CONVERGED * rows)) {
                return point;
            }
            point = moved(point, direction, gain, penalty);
        }
        return point;
    }

    private Point moved(Point point, double[] direction, double gain, double penalty) {
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = point.parameters.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= length * direction[i];
            }
            Point moved = evaluate(next, penalty);
            if (gain < QUADRATIC * rows || moved.objective <= point.objective - SUFFICIENT * length * gain) {
                return moved;
            }
            length /= 2;
        }
        return point;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** No weights, and the constant of the share of positive labels. */
    double[] start() {
        double[] start = new double[used.length + 1];
        double positives = period.count(true);
        start[0] = Math.log((positives + 1) / (rows - positives + 1));
        return start;
    }

    private Point evaluate(double[] parameters, double penalty) {
        LinearScore score = score(parameters);
        double[] sums = new double[scales.dimension()];
        double residuals = 0;
        double objective = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (period.holds(block, row)) {
                    double logit = score.intercept() + block.dot(row, score.weights());
                    double residual = probability(logit) - (block.reached[row] ? 1 : 0);
                    objective += LinearScore.softPlus(block.reached[row] ? -logit : logit);
                    residuals += residual;
                    for (int entry = block.starts[row]; entry < block.starts[row + 1]; entry++) {
                        sums[block.column(entry)] += residual * block.values[entry];
                    }
                }
            }
        }
        double[] gradient = new double[parameters.length];
        gradient[0] = residuals;
        for (int i = 0; i < used.length; i++) {
            double weight = parameters[i + 1];
            objective += penalty / 2 * weight * weight;
            gradient[i + 1] = (sums[used[i]] - scales.centers()[used[i]] * residuals) / scales.scales()[used[i]]
                    + penalty * weight;
        }
        return new Point(parameters, objective, gradient);
    }

    private SymmetricMatrix hessian(Point point, double penalty) {
        LinearScore score = score(point.parameters);
        SymmetricMatrix hessian = new SymmetricMatrix(point.parameters.length);
        ScaledRow scaled = new ScaledRow(scales, used);
        long number = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (period.holds(block, row) && number++ % stride == 0) {
                    double p = probability(score.intercept() + block.dot(row, score.weights()));
                    scaled.read(block, row);
                    hessian.addOuter(scaled.columns, scaled.values, scaled.entries, stride * p * (1 - p));
                }
            }
        }
        hessian.add(0, 0, CONVERGED * rows + Double.MIN_NORMAL);
        for (int i = 1; i < point.parameters.length; i++) {
            hessian.add(i, i, penalty);
        }
        return hessian;
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** The score in the units of the columns. */
    LinearScore score(double[] parameters) {
        double[] weights = new double[scales.dimension()];
        double intercept = parameters[0];
        for (int i = 0; i < used.length; i++) {
            weights[used[i]] = parameters[i + 1] / scales.scales()[used[i]];
            intercept -= weights[used[i]] * scales.centers()[used[i]];
        }
        return new LinearScore(intercept, weights);
    }

    /**
     * A place of the search.
     *
     * @param parameters the constant, then the standardized weights of the used columns
     * @param objective the penalized loss there
     * @param gradient its gradient
     */
    record Point(double[] parameters, double objective, double[] gradient) {}

    /** The standardized entries of one row, with the constant at place 0; columns are places among the used ones. */
    private static final class ScaledRow {

        private final ColumnScales scales;
        private final int[] places;
        private final int[] columns;
        private final double[] values;
        private int entries;

        ScaledRow(ColumnScales scales, int[] used) {
            this.scales = scales;
            this.places = new int[scales.dimension()];
            for (int i = 0; i < used.length; i++) {
                places[used[i]] = i + 1;
            }
            this.columns = new int[used.length + 1];
            this.values = new double[used.length + 1];
            this.values[0] = 1;
        }

        void read(RowBlock block, int row) {
            entries = 1;
            for (int entry = block.starts[row]; entry < block.starts[row + 1]; entry++) {
                int column = block.column(entry);
                if (scales.isUsed(column)) {
                    columns[entries] = places[column];
                    values[entries++] = (block.values[entry] - scales.centers()[column]) / scales.scales()[column];
                }
            }
        }
    }
}
