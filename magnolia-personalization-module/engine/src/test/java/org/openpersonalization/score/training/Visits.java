package org.openpersonalization.score.training;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.openpersonalization.feature.FeatureVector;

/** Labelled visits of sites whose rates are known. */
final class Visits {

    static final String HASH = "00112233445566aa";
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final int DAYS = 35;

    private Visits() {}

    /** The features of a visit by a random source: two flags, a count, a dense number, a constant. */
    static FeatureVector features(SplittableRandom random) {
        return FeatureVector.of(
                random.nextInt(3) == 0 ? 1 : 0,
                random.nextInt(10) == 0 ? 1 : 0,
                Math.max(0, random.nextInt(8) - 4),
                100 + 5 * random.nextGaussian(),
                1);
    }

    /** The logarithm of the odds that the tests take for true. */
    static double logit(FeatureVector x) {
        return -3 + 1.2 * x.at(0) - 0.8 * x.at(1) + 0.4 * x.at(2) + 0.1 * (x.at(3) - 100);
    }

    static TrainingSet set(int rows, int seed) {
        return set(rows, seed, Visits::logit);
    }

    static TrainingSet set(int rows, int seed, ToDoubleFunction<FeatureVector> logit) {
        SplittableRandom random = new SplittableRandom(seed);
        TrainingSet.Builder set = new TrainingSet.Builder(HASH, 5);
        for (int row = 0; row < rows; row++) {
            FeatureVector features = features(random);
            boolean reached = random.nextDouble() < 1 / (1 + Math.exp(-logit.applyAsDouble(features)));
            set.add(new LabelledVisit("v" + row, time(row, rows), features, reached));
        }
        return set.build();
    }

    /** Rows are spread evenly over five weeks. */
    static Instant time(int row, int rows) {
        return START.plus(Duration.ofMillis(DAYS * Duration.ofDays(1).toMillis() * row / rows));
    }
}
