package org.openpersonalization.score.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.training.LabelledVisit;
import org.openpersonalization.score.training.TrainingSet;

/** A site whose goal few visits reach: rare flags, two counts and one pair of flags that only matters together. */
final class RareGoal {

    private static final String HASH = "00112233445566aa";
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(35);
    private static final int COLUMNS = 24;

    private RareGoal() {}

    static FeatureVector visit(SplittableRandom random) {
        double[] values = new double[COLUMNS];
        for (int column = 0; column < COLUMNS - 2; column++) {
            values[column] = random.nextInt(3 + column) == 0 ? 1 : 0;
        }
        values[COLUMNS - 2] = Math.log1p(random.nextInt(20) * random.nextInt(2));
        values[COLUMNS - 1] = random.nextGaussian();
        return FeatureVector.of(values);
    }

    static double rate(FeatureVector visit) {
        double logit =
                -4.4 + 0.5 * visit.at(COLUMNS - 2) + 0.3 * visit.at(COLUMNS - 1) + 0.8 * visit.at(0) * visit.at(1);
        for (int column = 0; column < COLUMNS - 2; column++) {
            logit += (column % 4 - 1.5) / 2.5 * visit.at(column);
        }
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** Visits spread evenly over five weeks. */
    static TrainingSet log(int visits, SplittableRandom random) {
        TrainingSet.Builder set = new TrainingSet.Builder(HASH, COLUMNS);
        for (int visit = 0; visit < visits; visit++) {
            FeatureVector features = visit(random);
            Instant time = START.plus(LENGTH.multipliedBy(visit).dividedBy(visits));
            set.add(new LabelledVisit("v" + visit, time, features, random.nextDouble() < rate(features)));
        }
        return set.build();
    }
}
