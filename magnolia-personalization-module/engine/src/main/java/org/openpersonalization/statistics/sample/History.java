package org.openpersonalization.statistics.sample;

/**
 * One variant's visitors with what is known from before the test. Those who are new have no past, which is not a past of
 * zero; they are kept apart.
 *
 * @param known visitors with a past
 * @param fresh visitors without
 */
public record History(Pairs known, Total fresh) {

    public static final History NONE = new History(Pairs.NONE, Total.NONE);

    /** Both together. */
    public History plus(History other) {
        return new History(known.plus(other.known), fresh.plus(other.fresh));
    }

    public long visitors() {
        return Math.addExact(known.visitors(), fresh.visitors());
    }

    /** The goal alone, without the past. */
    public Total total() {
        return known.after().plus(fresh);
    }

    /** The share of visitors with a past. */
    public double knownShare() {
        return Moments.mean(visitors(), known.visitors());
    }

    /** The mean of the numbers from before, where those without a past count as 0. */
    public double meanBefore() {
        return Moments.mean(visitors(), known.before().sum());
    }

    /** How goal, past and having a past vary together between all visitors. */
    public Covariances covariances() {
        long n = visitors();
        long past = known.visitors();
        long before = known.before().sum();
        Total goal = total();
        return new Covariances(
                Moments.covariance(n, goal.squares(), goal.sum(), goal.sum()),
                Moments.covariance(n, WideSum.of(known.after().sum()), goal.sum(), past),
                Moments.covariance(n, known.products(), goal.sum(), before),
                Moments.covariance(n, WideSum.of(past), past, past),
                Moments.covariance(n, WideSum.of(before), past, before),
                Moments.covariance(n, known.before().squares(), before, before));
    }

    /**
     * Variances and covariances between visitors.
     *
     * @param goal variance of the goal
     * @param goalKnown covariance of the goal with having a past (1 or 0)
     * @param goalBefore covariance of the goal with the number from before (0 without a past)
     * @param known variance of having a past
     * @param knownBefore covariance of having a past with the number from before
     * @param before variance of the number from before
     */
    public record Covariances(
            double goal, double goalKnown, double goalBefore, double known, double knownBefore, double before) {

        /** The sum of both, each times a weight. */
        public Covariances pooled(double weight, Covariances other, double otherWeight) {
            return new Covariances(
                    weight * goal + otherWeight * other.goal,
                    weight * goalKnown + otherWeight * other.goalKnown,
                    weight * goalBefore + otherWeight * other.goalBefore,
                    weight * known + otherWeight * other.known,
                    weight * knownBefore + otherWeight * other.knownBefore,
                    weight * before + otherWeight * other.before);
        }
    }
}
