package org.openpersonalization.score.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.ChoiceReason;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.log.LoggedDecision.Origin;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.score.ScoreModel;
import org.openpersonalization.score.ScoreModelCodec;
import org.openpersonalization.score.quality.RankedLabels;
import org.openpersonalization.score.quality.ReliabilityBin;

class ScoreTrainingTest {

    private static final ScoreTraining TRAINING = new ScoreTraining(ScoreSettings.usual());

    private static ScoreModel model(TrainingSet set) {
        return TRAINING.train(set).model().orElseThrow();
    }

    private static double truth(FeatureVector features) {
        return 1 / (1 + Math.exp(-Visits.logit(features)));
    }

    @Test
    void publishedQualityIsThatOfVisitorsWhoComeLater() {
        ScoreModel model = model(Visits.set(60_000, 11));
        SplittableRandom random = new SplittableRandom(99);
        List<double[]> positives = new ArrayList<>();
        List<double[]> negatives = new ArrayList<>();
        double distance = 0;
        for (int i = 0; i < 100_000; i++) {
            FeatureVector features = Visits.features(random);
            double score = model.score(features);
            distance += Math.abs(score - truth(features)) / 100_000;
            (random.nextDouble() < truth(features) ? positives : negatives).add(new double[] {score});
        }
        double auc = new RankedLabels(scores(positives), scores(negatives)).auc();

        assertThat(model.quality().auc()).isCloseTo(auc, within(0.02));
        assertThat(model.quality().sample().rows()).isCloseTo(12_000L, within(2L));
        assertThat(model.quality().sample().baseRate()).isCloseTo(positives.size() / 100_000.0, within(0.01));
        assertThat(model.quality().losses().logLoss())
                .isLessThan(0.95 * model.quality().losses().baseLogLoss());
        assertThat(model.quality().reliability().isCalibrated()).isTrue();
        assertThat(model.quality().reliability().error()).isLessThan(0.02);
        assertThat(distance).isLessThan(0.02);
    }

    private static double[] scores(List<double[]> rows) {
        return rows.stream().mapToDouble(row -> row[0]).toArray();
    }

    /** The odds double in the last week: only rows of that week can tell, and calibration must not measure itself. */
    @Test
    void calibrationFollowsTheLastWeek() {
        SplittableRandom random = new SplittableRandom(12);
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 5);
        double expected = 0;
        int rows = 40_000;
        for (int row = 0; row < rows; row++) {
            FeatureVector features = Visits.features(random);
            boolean late = row >= rows * 4 / 5;
            double probability = 1 / (1 + Math.exp(-Visits.logit(features) - (late ? Math.log(2) : 0)));
            expected += late ? probability / (rows / 5.0) : 0;
            set.add(new LabelledVisit("v" + row, Visits.time(row, rows), features, random.nextDouble() < probability));
        }

        ScoreModel model = model(set.build());

        double mean = model.quality().reliability().bins().stream()
                        .mapToDouble(bin -> bin.rows() * bin.predicted())
                        .sum()
                / model.quality().sample().rows();
        assertThat(mean).isCloseTo(expected, within(0.01));
        assertThat(model.quality().reliability().isCalibrated()).isTrue();
    }

    /** Without any relation the score is the base rate, and no better than it. */
    @Test
    void labelsWithoutARelationAreNotPredicted() {
        ScoreModel model = model(Visits.set(20_000, 13, features -> -2));

        assertThat(model.origin().penalty()).isGreaterThanOrEqualTo(100);
        assertThat(model.quality().auc()).isCloseTo(0.5, within(0.04));
        assertThat(model.quality().losses().logLoss())
                .isCloseTo(model.quality().losses().baseLogLoss(), within(0.01));
    }

    @Test
    void theSameRowsGiveTheSameBytes() {
        byte[] once = ScoreModelCodec.write(model(Visits.set(5000, 14)));
        byte[] again = ScoreModelCodec.write(model(Visits.set(5000, 14)));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void originSaysFromWhichRowsTheModelWasMade() {
        ScoreModel.Origin origin = model(Visits.set(7000, 15)).origin();

        assertThat(origin.registryHash()).isEqualTo(Visits.HASH);
        assertThat(origin.from()).isEqualTo(Visits.START);
        assertThat(Duration.between(origin.heldOutFrom(), origin.until()))
                .isBetween(Duration.ofDays(7).minusMillis(1), Duration.ofDays(7));
        assertThat(origin.rows()).isBetween(5590L, 5610L);
        assertThat(origin.positives()).isBetween(200L, 2000L);
    }

    private static List<Message> refusals(TrainingSet set) {
        TrainedScore found = TRAINING.train(set);
        assertThat(found.model()).isEmpty();
        return found.refusals();
    }

    private static Message missing(ScoreRefusal code, long found, long least) {
        return Message.of(code).count("found", found).count("least", least);
    }

    private static TrainingSet labelled(int rows, BiFunction<Integer, SplittableRandom, Boolean> label) {
        SplittableRandom random = new SplittableRandom(1);
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 5);
        for (int row = 0; row < rows; row++) {
            FeatureVector features = Visits.features(random);
            set.add(new LabelledVisit("v" + row, Visits.time(row, rows), features, label.apply(row, random)));
        }
        return set.build();
    }

    @Test
    void refusesTooFewRowsAndSaysHowManyAreMissing() {
        assertThat(refusals(new TrainingSet.Builder(Visits.HASH, 5).build()))
                .containsExactly(
                        missing(ScoreRefusal.TOO_FEW_POSITIVES, 0, 200),
                        missing(ScoreRefusal.TOO_FEW_NEGATIVES, 0, 200),
                        missing(ScoreRefusal.TOO_FEW_BEFORE, 0, 100),
                        missing(ScoreRefusal.TOO_FEW_HELD_OUT, 0, 10));
        assertThat(refusals(labelled(10_000, (row, random) -> row % 51 == 0)))
                .containsExactly(missing(ScoreRefusal.TOO_FEW_POSITIVES, 197, 200));
        assertThat(refusals(labelled(10_000, (row, random) -> row % 51 != 0)))
                .containsExactly(missing(ScoreRefusal.TOO_FEW_NEGATIVES, 197, 200));
        assertThat(TRAINING.train(labelled(10_200, (row, random) -> row % 51 == 0))
                        .model())
                .isPresent();
    }

    @Test
    void refusesRowsOfOneWeekOnlyAndALastWeekWithoutGoals() {
        assertThat(refusals(labelled(10_000, (row, random) -> row >= 7900 && row % 2 == 0)))
                .containsExactly(missing(ScoreRefusal.TOO_FEW_BEFORE, 50, 100));
        assertThat(refusals(labelled(10_000, (row, random) -> row < 8000 && row % 20 == 0)))
                .containsExactly(missing(ScoreRefusal.TOO_FEW_HELD_OUT, 0, 10));
    }

    /** Calibration and measurement need different visitors. */
    @Test
    void refusesALogOfOneVisitor() {
        SplittableRandom random = new SplittableRandom(4);
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 5);
        for (int row = 0; row < 5000; row++) {
            set.add(new LabelledVisit(
                    "always", Visits.time(row, 5000), Visits.features(random), random.nextInt(4) == 0));
        }

        assertThat(refusals(set.build())).containsExactly(missing(ScoreRefusal.TOO_FEW_HELD_OUT, 0, 10));
    }

    @Test
    void rowsBeforeTheLastWeekMayAllHaveTheSameLabel() {
        ScoreModel model = model(labelled(10_000, (row, random) -> row < 8000 || random.nextBoolean()));

        assertThat(model.score(Visits.features(new SplittableRandom(5)))).isBetween(0.3, 0.7);
    }

    /** Column 0 is set by the goal; column 1 ranks the labels perfectly; column 2 is suspicious only. */
    private static TrainingSet leaking(boolean byGoal, boolean perfect, boolean suspect) {
        SplittableRandom random = new SplittableRandom(2);
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 4);
        for (int row = 0; row < 6000; row++) {
            boolean reached = random.nextInt(10) == 0;
            FeatureVector features = FeatureVector.of(
                    byGoal && reached && random.nextInt(3) == 0 ? 1 : 0,
                    perfect ? (reached ? -1 : 1) + random.nextDouble() : 0,
                    suspect ? (reached ? 1.8 : 0) + random.nextGaussian() : 0,
                    random.nextGaussian());
            set.add(new LabelledVisit("v" + row, Visits.time(row, 6000), features, reached));
        }
        return set.build();
    }

    @Test
    void refusesFeaturesThatTheGoalSets() {
        TrainedScore found = TRAINING.train(leaking(true, true, true));

        assertThat(found.model()).isEmpty();
        assertThat(found.refusals())
                .containsExactly(Message.of(ScoreRefusal.LEAKS).count("features", 2));
        assertThat(found.leaks())
                .extracting(Leak::column, Leak::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, Leak.Kind.SET_BY_GOAL),
                        org.assertj.core.groups.Tuple.tuple(1, Leak.Kind.PERFECT),
                        org.assertj.core.groups.Tuple.tuple(2, Leak.Kind.SUSPECT));
        assertThat(found.leaks().get(0).rows()).isEqualTo(found.leaks().get(0).positives());
        assertThat(found.leaks().get(1).auc()).isEqualTo(1);
    }

    @Test
    void trainsWithoutTheLeaksAndReportsSuspects() {
        TrainingSet set = leaking(true, true, true);

        TrainedScore found = new ScoreTraining(ScoreSettings.usual().without(Set.of(0, 1))).train(set);

        ScoreModel model = found.model().orElseThrow();
        assertThat(found.leaks()).extracting(Leak::column).containsExactly(2);
        assertThat(model.weight(0)).isZero();
        assertThat(model.weight(1)).isZero();
        assertThat(model.weight(2)).isPositive();
    }

    @Test
    void ordinaryFeaturesAreNoLeaks() {
        assertThat(TRAINING.train(Visits.set(20_000, 16)).leaks()).isEmpty();
    }

    /** Half of the rows have the label: a flag of every second of them says nothing. */
    @Test
    void commonGoalsDoNotMakeEveryFlagALeak() {
        SplittableRandom random = new SplittableRandom(3);
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 1);
        for (int row = 0; row < 10_000; row++) {
            boolean reached = random.nextInt(100) > 2;
            set.add(new LabelledVisit(
                    "v" + row, Visits.time(row, 10_000), FeatureVector.of(random.nextInt(2)), reached));
        }

        assertThat(TRAINING.train(set.build()).leaks()).isEmpty();
    }

    @Test
    void rowsOfTheDecisionLogNeedTheRegistryOfTheSet() {
        LoggedDecision decision = new LoggedDecision(
                new Origin(new UUID(1, 2), new VisitorKey(3, 4), Instant.EPOCH),
                new ModelVersion(7, Visits.HASH),
                FeatureVector.of(1, 0, 2),
                new ArmProbabilities(List.of("a"), new double[] {1}),
                new Choice("a", "a", TrafficSlice.values()[0], ChoiceReason.ONLY_ARM));

        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 3).add(decision, true);

        assertThat(set.build().size()).isEqualTo(1);
        assertThatThrownBy(() -> new TrainingSet.Builder("ffffffffffffffff", 3).add(decision, true))
                .hasMessageContaining("registry=" + Visits.HASH);
        assertThatThrownBy(() -> new TrainingSet.Builder(Visits.HASH, 2).add(decision, true))
                .hasMessageContaining("columns=3");
        assertThatThrownBy(() -> new ScoreSettings(Duration.ZERO, Set.of())).hasMessageContaining("heldOut=PT0S");
    }

    @Test
    void reliabilityBinsCountAllHeldOutRows() {
        ScoreModel model = model(Visits.set(10_000, 17));

        assertThat(model.quality().reliability().bins().stream()
                        .mapToLong(ReliabilityBin::rows)
                        .sum())
                .isEqualTo(model.quality().sample().rows());
        assertThat(model.quality().reliability().bins().stream()
                        .mapToLong(ReliabilityBin::positives)
                        .sum())
                .isEqualTo(model.quality().sample().positives());
    }
}
