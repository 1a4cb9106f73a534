package org.openpersonalization.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.log.LoggedDecision.Origin;
import org.openpersonalization.profile.VisitorKey;

/** Decisions of an optimization with three columns, of which the first two are segments. */
final class Decisions {

    static final String HASH = "00000000000000ab";
    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    static final Duration HOUR = Duration.ofHours(1);
    static final List<ColumnRange> SEGMENTS = List.of(new ColumnRange(0, 2));

    private Decisions() {}

    static List<String> arms(int count) {
        return IntStream.range(0, count).mapToObj(arm -> "arm-" + arm).toList();
    }

    static FeatureVector features(SplittableRandom random) {
        int segment = random.nextInt(3);
        return FeatureVector.of(segment == 0 ? 1 : 0, segment == 1 ? 1 : 0, random.nextInt(4) / 2.0);
    }

    static PolicyTrainer trainer(TrainingSettings.Model model, int arms) {
        TrainingSettings settings =
                new TrainingSettings(model, HOUR, Duration.ofDays(14), TrainingSettings.Limits.defaults(), SEGMENTS);
        return new PolicyTrainer(new PolicyTrainer.Shape(HASH, 3, arms(arms)), settings);
    }

    static DecisionRequest request(long visitor, FeatureVector features, int arms) {
        return new DecisionRequest(new VisitorKey(visitor, 7), features, arms(arms), "arm-0");
    }

    static LoggedDecision logged(Chooser chooser, Epoch epoch, DecisionRequest request, Instant time) {
        return new LoggedDecision(
                new Origin(new UUID(1, request.visitor().high()), request.visitor(), time),
                epoch.version(),
                request.features(),
                chooser.propensities(epoch, request),
                chooser.choose(epoch, request));
    }

    /** A log in which each arm is shown as often, one decision a minute until two hours ago. */
    static List<TrainingRow> log(int rows, int arms, long seed, ToDoubleBiFunction<Integer, FeatureVector> reward) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] equal = new double[arms];
        Arrays.fill(equal, 1.0 / arms);
        ArmProbabilities propensities = new ArmProbabilities(arms(arms), equal);
        List<TrainingRow> log = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            FeatureVector features = features(random);
            int arm = random.nextInt(arms);
            LoggedDecision decision = new LoggedDecision(
                    new Origin(
                            new UUID(seed, row),
                            new VisitorKey(seed, row / 3),
                            NOW.minus(HOUR.multipliedBy(2)).minusSeconds(60L * (rows - row))),
                    new ModelVersion(0, HASH),
                    features,
                    propensities,
                    new LoggedDecision.Choice(
                            "arm-" + arm,
                            "arm-0",
                            org.openpersonalization.learning.log.TrafficSlice.UNIFORM,
                            org.openpersonalization.learning.log.ChoiceReason.BY_UNIFORM));
            log.add(new TrainingRow(decision, reward.applyAsDouble(arm, features)));
        }
        return log;
    }

    /** Rates of three arms that differ by segment. */
    static List<TrainingRow> rates(int rows, int arms, long seed) {
        SplittableRandom luck = new SplittableRandom(seed + 1);
        return log(rows, arms, seed, (arm, features) -> luck.nextDouble() < 0.05 + 0.2 * features.at(arm % 3) ? 1 : 0);
    }

    static Epoch trained(TrainingSettings.Model model, int arms, int rows) {
        PolicyTrainer trainer = trainer(model, arms);
        return trainer.train(rates(rows, arms, 3), Optional.of(trainer.first(NOW)), NOW);
    }
}
