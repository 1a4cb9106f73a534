package org.openpersonalization.learning.environment;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.feature.FeatureVector;

/**
 * Visitors from countries with devices, and variants whose success follows a logit of both. Models see one-hot columns of country and
 * device.
 *
 * @param name of the environment in the table
 * @param arms number of variants
 * @param window time until a reward is known
 * @param before logits by variant, country and device, in the first half
 * @param after the same in the second half
 */
record Environment(String name, int arms, Duration window, double[][][] before, double[][][] after) {

    static final int COUNTRIES = 4;
    static final int DEVICES = 2;
    static final int COLUMNS = COUNTRIES + DEVICES;
    static final List<ColumnRange> SEGMENTS =
            List.of(new ColumnRange(0, COUNTRIES), new ColumnRange(COUNTRIES, DEVICES));

    private static final FeatureVector[] VECTORS = IntStream.range(0, COUNTRIES * DEVICES)
            .mapToObj(Environment::vector)
            .toArray(FeatureVector[]::new);

    private static FeatureVector vector(int kind) {
        double[] values = new double[COLUMNS];
        values[kind / DEVICES] = 1;
        values[COUNTRIES + kind % DEVICES] = 1;
        return FeatureVector.of(values);
    }

    /**
     * The strength of effects in logits: each variant suits one country and one device.
     *
     * @param base logit of all
     * @param main of the country that the variant suits; half of it of the device
     * @param cross of two pairs of country and device that the variant suits
     * @param noise deviation of random effects of variant, country and device
     */
    private record Strength(double base, double main, double cross, double noise) {}

    static Environment additive(long seed) {
        double[][][] logits = logits(4, new Strength(-2.8, 0.8, 0, 0.1), seed);
        return new Environment("additive", 4, Duration.ofMinutes(30), logits, logits);
    }

    static Environment interactions(long seed) {
        double[][][] logits = logits(4, new Strength(-2.8, 0.4, 0.8, 0.1), seed);
        return new Environment("interactions outside the model", 4, Duration.ofMinutes(30), logits, logits);
    }

    /** In the second half each variant suits what the next one suited. */
    static Environment drift(long seed) {
        double[][][] before = logits(4, new Strength(-2.8, 0.8, 0, 0.1), seed);
        double[][][] after =
                IntStream.range(0, 4).mapToObj(arm -> before[(arm + 1) % 4]).toArray(double[][][]::new);
        return new Environment("drift at half time", 4, Duration.ofMinutes(30), before, after);
    }

    static Environment delayed(long seed) {
        double[][][] logits = logits(4, new Strength(-2.8, 0.8, 0, 0.1), seed);
        return new Environment("rewards known after two days", 4, Duration.ofDays(2), logits, logits);
    }

    static Environment manyVariants(long seed) {
        double[][][] logits = logits(20, new Strength(-3, 0.8, 0, 0.3), seed);
        return new Environment("20 variants, 5 % succeed", 20, Duration.ofMinutes(30), logits, logits);
    }

    /** No variant differs from another. */
    static Environment equal(int arms) {
        double[][][] logits = logits(arms, new Strength(-2.2, 0, 0, 0), 1);
        return new Environment("equal variants", arms, Duration.ofMinutes(30), logits, logits);
    }

    static List<Environment> all(long seed) {
        return List.of(additive(seed), interactions(seed), drift(seed), delayed(seed), manyVariants(seed));
    }

    private static double[][][] logits(int arms, Strength strength, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] logits = new double[arms][COUNTRIES][DEVICES];
        for (int arm = 0; arm < arms; arm++) {
            double own = strength.base + strength.noise * random.nextGaussian();
            for (int country = 0; country < COUNTRIES; country++) {
                double there = own + strength.noise * random.nextGaussian();
                for (int device = 0; device < DEVICES; device++) {
                    logits[arm][country][device] = there + suited(strength, arm, country, device);
                }
            }
        }
        return logits;
    }

    private static double suited(Strength strength, int arm, int country, int device) {
        boolean isCountry = country == arm % COUNTRIES;
        boolean isDevice = device == arm / 2 % DEVICES;
        boolean isCross = (country + arm) % 2 == 0 && isCountry == (device == arm % DEVICES);
        return (isCountry ? strength.main : 0) + (isDevice ? strength.main / 2 : 0) + (isCross ? strength.cross : 0);
    }

    /** The same with the variant that is best for all visitors together as its first. */
    Environment withBestFirst() {
        int best = IntStream.range(0, arms)
                .boxed()
                .max(Comparator.comparingDouble(this::rate))
                .orElseThrow();
        return new Environment(name, arms, window, swapped(before, best), swapped(after, best));
    }

    private static double[][][] swapped(double[][][] logits, int best) {
        double[][][] swapped = logits.clone();
        swapped[0] = logits[best];
        swapped[best] = logits[0];
        return swapped;
    }

    /** The number of kinds of visitors, all as frequent. */
    static int kinds() {
        return VECTORS.length;
    }

    FeatureVector features(int kind) {
        return VECTORS[kind];
    }

    /** The rate of success of a variant with a kind of visitor. */
    double rate(int arm, int kind, boolean isSecondHalf) {
        double logit = (isSecondHalf ? after : before)[arm][kind / DEVICES][kind % DEVICES];
        return 1 / (1 + Math.exp(-logit));
    }

    /** The mean rate of a variant over both halves. */
    double rate(int arm) {
        double sum = 0;
        for (int kind = 0; kind < kinds(); kind++) {
            sum += rate(arm, kind, false) + rate(arm, kind, true);
        }
        return sum / kinds() / 2;
    }

    double uniformRate() {
        return IntStream.range(0, arms).mapToDouble(this::rate).average().orElseThrow();
    }

    /** The highest mean rate of a variant. */
    double bestFixedRate() {
        return IntStream.range(0, arms).mapToDouble(this::rate).max().orElseThrow();
    }

    /** The highest rate of a kind of visitor. */
    double bestRate(int kind, boolean isSecondHalf) {
        return IntStream.range(0, arms)
                .mapToDouble(arm -> rate(arm, kind, isSecondHalf))
                .max()
                .orElseThrow();
    }
}
