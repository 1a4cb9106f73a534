package org.openpersonalization.statistics.sample;

/**
 * One variant's visitors with what is known from before the test. Those who are new have no past, which is not a past of
 * zero; they are kept apart.
 *
 * @param total the goal of all visitors
 * @param before the goal's number from before the first exposure, of those who have a past
 * @param knownSum the sum of the goal over those who have a past
 * @param products sum of the goal times the number from before
 */
public record History(Total total, Total before, long knownSum, WideSum products) {

    public static final History NONE = new History(Total.NONE, Total.NONE, 0, WideSum.ZERO);

    public History {
        if (before.visitors() > total.visitors()) {
            throw new IllegalArgumentException(
                    "No more than all visitors have a past: rebuild the sums from the log [visitors=" + total.visitors()
                            + ", known=" + before.visitors() + "]");
        }
    }

    /** One visitor with a past. */
    public static History of(int after, int before) {
        return new History(Total.of(after), Total.of(before), after, WideSum.ofProduct(after, before));
    }

    /** One visitor without. */
    public static History ofNew(int after) {
        return new History(Total.of(after), Total.NONE, 0, WideSum.ZERO);
    }

    /** Both together. */
    public History plus(History other) {
        return new History(
                total.plus(other.total),
                before.plus(other.before),
                Math.addExact(knownSum, other.knownSum),
                products.plus(other.products));
    }

    public long visitors() {
        return total.visitors();
    }

    /** The share of visitors with a past. */
    public double knownShare() {
        return Moments.mean(visitors(), before.visitors());
    }

    /** The mean of the numbers from before, where those without a past count as 0. */
    public double meanBefore() {
        return Moments.mean(visitors(), before.sum());
    }

    /** The goal, with what CUPED takes out of it. */
    public Adjustable adjustable() {
        return new Adjustable(total.estimate(), knownShare(), meanBefore(), covariances());
    }

    /** How goal, past and having a past vary together between all visitors. */
    public Covariances covariances() {
        long n = visitors();
        long known = before.visitors();
        return new Covariances(
                Moments.covariance(n, total.squares(), total.sum(), total.sum()),
                Moments.covariance(n, WideSum.of(knownSum), total.sum(), known),
                Moments.covariance(n, products, total.sum(), before.sum()),
                Moments.covariance(n, WideSum.of(known), known, known),
                Moments.covariance(n, WideSum.of(before.sum()), known, before.sum()),
                Moments.covariance(n, before.squares(), before.sum(), before.sum()));
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
