package org.openpersonalization.benchmark.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.PolicyTrainer;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.learning.TrainingSettings;
import org.openpersonalization.learning.TrainingSettings.Limits;
import org.openpersonalization.learning.TrainingSettings.Model;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.ChoiceReason;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;

/** A log of random decisions among 8 arms, with vectors of 32 numbers. */
final class DecisionLog {

    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private static final int ARMS = 8;
    private static final int COLUMNS = 32;
    private static final double RATE = 0.05;
    private static final String HASH = "0123456789abcdef";

    private final SplittableRandom random = new SplittableRandom(17);
    private final FeatureVector[] vectors;

    DecisionLog(int different) {
        vectors = new FeatureVector[different];
        Arrays.setAll(
                vectors,
                each -> FeatureVector.of(random.doubles(COLUMNS, 0.1, 2).toArray()));
    }

    static List<String> arms() {
        return IntStream.range(0, ARMS).mapToObj(arm -> "arm-" + arm).toList();
    }

    FeatureVector vector(int number) {
        return vectors[number];
    }

    PolicyTrainer trainer() {
        TrainingSettings settings = new TrainingSettings(
                Model.LOGISTIC, Duration.ofMinutes(30), Duration.ofDays(14), Limits.defaults(), List.of());
        return new PolicyTrainer(new PolicyTrainer.Shape(HASH, COLUMNS, arms()), settings);
    }

    /** Decisions of the last days. */
    List<TrainingRow> rows(int count) {
        double[] equal = new double[ARMS];
        Arrays.fill(equal, 1.0 / ARMS);
        ArmProbabilities propensities = new ArmProbabilities(arms(), equal);
        LoggedDecision.ModelVersion model = new LoggedDecision.ModelVersion(0, HASH);
        List<LoggedDecision.Choice> choices = arms().stream()
                .map(arm -> new LoggedDecision.Choice(arm, arms().get(0), TrafficSlice.POLICY, ChoiceReason.DRAWN))
                .toList();
        List<TrainingRow> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            int arm = random.nextInt(ARMS);
            FeatureVector features = vectors[random.nextInt(vectors.length)];
            LoggedDecision.Origin origin = new LoggedDecision.Origin(
                    new UUID(1, row), new VisitorKey(row, 2), NOW.minusSeconds(3_600L + count - row));
            double rate = RATE * (1 + features.at(arm));
            rows.add(new TrainingRow(
                    new LoggedDecision(origin, model, features, propensities, choices.get(arm)),
                    random.nextDouble() < rate ? 1 : 0));
        }
        return rows;
    }
}
