package org.openpersonalization.score.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.drift.DriftBaseline;
import org.openpersonalization.drift.FeatureDrift;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.ScoreModel;
import org.openpersonalization.score.quality.RankedLabels;
import org.openpersonalization.score.quality.ScoreQuality;
import org.openpersonalization.score.training.ScoreSettings;
import org.openpersonalization.score.training.ScoreTraining;
import org.openpersonalization.statistics.simulation.Table;

/** The promises of scores and drift on data whose truth is known. */
@Tag("slow")
class ScoreSimulationTest {

    private static final int LATER = 200_000;
    private static final int ROWS = 10_000;

    @Test
    void publishedQualityIsThatOfLaterVisitors() throws IOException {
        Table table = Table.ofLearning(
                "scores",
                "visits",
                "AUC",
                "log loss",
                "of the base rate",
                "ECE",
                "ECE by chance",
                "later AUC",
                "later distance");
        for (int visits : new int[] {10_000, 30_000, 100_000, 300_000}) {
            ScoreModel model = new ScoreTraining(ScoreSettings.usual())
                    .train(RareGoal.log(visits, new SplittableRandom(visits)))
                    .model()
                    .orElseThrow();
            ScoreQuality quality = model.quality();
            Later later = new Later(model);
            table.row(
                    visits,
                    quality.auc(),
                    quality.losses().logLoss(),
                    quality.losses().baseLogLoss(),
                    quality.reliability().error(),
                    quality.reliability().errorByChance(),
                    later.auc,
                    later.distance);

            double positives = quality.sample().positives();
            assertThat(quality.auc())
                    .isBetween(later.auc - 0.9 / Math.sqrt(positives), later.auc + 0.9 / Math.sqrt(positives));
            assertThat(quality.reliability().isCalibrated()).isTrue();
            assertThat(later.distance).isLessThan(0.02);
        }
        table.isInThePage();
    }

    /** The model on visits that it has never seen: AUC, and mean distance of score and true rate. */
    private static final class Later {

        private final double auc;
        private final double distance;

        Later(ScoreModel model) {
            SplittableRandom random = new SplittableRandom(7);
            double[][] scores = {new double[LATER], new double[LATER]};
            int[] sizes = new int[2];
            double sum = 0;
            for (int visit = 0; visit < LATER; visit++) {
                FeatureVector features = RareGoal.visit(random);
                double rate = RareGoal.rate(features);
                double score = model.score(features);
                int label = random.nextDouble() < rate ? 1 : 0;
                scores[label][sizes[label]++] = score;
                sum += Math.abs(score - rate);
            }
            auc = new RankedLabels(Arrays.copyOf(scores[1], sizes[1]), Arrays.copyOf(scores[0], sizes[0])).auc();
            distance = sum / LATER;
        }
    }

    @Test
    void driftIsAnAlarmWhereDistributionsMoved() throws IOException {
        DriftBaseline baseline = DriftBaseline.of(rows(1, 0));
        Table table = Table.ofLearning("drift", "later rows", "flag", "rare flag", "count", "number", "alarms");
        for (double change : new double[] {0, 0.1, 0.3, 1}) {
            List<FeatureDrift> found = baseline.compare(rows(2, change));
            table.row(
                    "moved by " + change,
                    found.get(0).index(),
                    found.get(1).index(),
                    found.get(2).index(),
                    found.get(3).index(),
                    found.stream().filter(FeatureDrift::isAlarm).count());
            assertThat(found.stream().anyMatch(FeatureDrift::isAlarm)).isEqualTo(change > 0.5);
        }
        table.isInThePage();
    }

    /** A flag, a rare flag, a count and a number; a change adds to the rates, and moves the number by that many deviations. */
    private static List<FeatureVector> rows(int seed, double change) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, ROWS)
                .mapToObj(row -> FeatureVector.of(
                        random.nextDouble() < 0.3 + 0.3 * change ? 1 : 0,
                        random.nextDouble() < 0.02 * (1 + change) ? 1 : 0,
                        Math.max(0, random.nextInt(10) - 6 + (int) (2 * change)),
                        random.nextGaussian() + change))
                .toList();
    }
}
