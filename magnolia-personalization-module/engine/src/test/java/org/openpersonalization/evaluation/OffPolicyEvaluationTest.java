package org.openpersonalization.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.evaluation.RewardedDecision.Context;
import org.openpersonalization.evaluation.result.EstimatedValue;
import org.openpersonalization.evaluation.result.EvaluationRefusal;
import org.openpersonalization.evaluation.result.PolicyEstimate;
import org.openpersonalization.evaluation.result.PolicyEstimates;
import org.openpersonalization.evaluation.result.PolicyEvaluation;
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
import org.openpersonalization.statistics.effect.Interval;

class OffPolicyEvaluationTest {

    private static final List<String> ARMS = List.of("a", "b", "c");
    private static final String HASH = "0123456789abcdef";
    private static final OffPolicyEvaluation EVALUATION = new OffPolicyEvaluation();

    /** Mostly arm a; arm b for visitors with the first trait. */
    private static final TargetPolicy TARGET = (context, arms) ->
            context.features().at(0) > 0 ? new double[] {0.1, 0.8, 0.1} : new double[] {0.7, 0.2, 0.1};

    private static List<RewardedDecision> log(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        List<RewardedDecision> log = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] propensities = random.nextBoolean() ? new double[] {0.5, 0.3, 0.2} : new double[] {0.2, 0.2, 0.6};
            int chosen = drawn(propensities, random.nextDouble());
            double trait = random.nextInt(2);
            FeatureVector features = FeatureVector.of(trait, random.nextGaussian(), 7);
            double reward = chosen + trait * (1 - chosen) + random.nextGaussian();
            log.add(row("v" + row, features, new LoggedChoice(ARMS, propensities, chosen), reward));
        }
        return log;
    }

    private static int drawn(double[] propensities, double draw) {
        return draw < propensities[0] ? 0 : draw < propensities[0] + propensities[1] ? 1 : 2;
    }

    private static RewardedDecision row(String visitor, FeatureVector features, LoggedChoice choice, double reward) {
        return new RewardedDecision(new Context(visitor, HASH, features, null), choice, reward);
    }

    private static PolicyEstimates estimates(List<RewardedDecision> log) {
        return EVALUATION.evaluate(log, TARGET).estimates().orElseThrow();
    }

    private static double weight(RewardedDecision row) {
        return TARGET.probabilities(row.context(), ARMS)[row.choice().chosen()]
                / row.choice().propensity();
    }

    @Test
    void weightedMeansAreThoseOfTheDefinition() {
        List<RewardedDecision> log = log(2000);
        double weights = log.stream().mapToDouble(row -> weight(row)).sum();
        double squares =
                log.stream().mapToDouble(row -> weight(row) * weight(row)).sum();
        double rewards =
                log.stream().mapToDouble(row -> weight(row) * row.reward()).sum();

        PolicyEvaluation found = EVALUATION.evaluate(log, TARGET);

        PolicyEstimates estimates = found.estimates().orElseThrow();
        double logged =
                log.stream().mapToDouble(RewardedDecision::reward).average().orElseThrow();
        assertThat(estimates.logged().value().value()).isCloseTo(logged, within(1e-12));
        assertThat(estimates.logged().difference().value()).isZero();
        assertThat(estimates.logged().difference().standardError()).isZero();
        assertThat(estimates.inversePropensity().value().value()).isCloseTo(rewards / 2000, within(1e-12));
        assertThat(estimates.inversePropensity().difference().value())
                .isCloseTo(rewards / 2000 - logged, within(1e-12));
        assertThat(estimates.selfNormalized().value().value()).isCloseTo(rewards / weights, within(1e-12));
        assertThat(found.weights().mean().value()).isCloseTo(weights / 2000, within(1e-12));
        assertThat(found.weights().size().effective()).isCloseTo(weights * weights / squares, within(1e-9));
        assertThat(found.refusals()).isEmpty();
    }

    /** The formula of independent rows: groups only differ from it by chance. */
    @Test
    void standardErrorsOfSingleDecisionsAreThoseOfTheFormula() {
        List<RewardedDecision> log = log(20_000);
        double mean = log.stream()
                .mapToDouble(row -> weight(row) * row.reward())
                .average()
                .orElseThrow();
        double square = log.stream()
                .mapToDouble(row -> Math.pow(weight(row) * row.reward() - mean, 2))
                .average()
                .orElseThrow();

        double found = estimates(log).inversePropensity().value().standardError();

        assertThat(found).isCloseTo(Math.sqrt(square / 20_000), within(0.05 * found));
    }

    /** A slow implementation: a regression for each fold and arm by another library, with all rows in memory. */
    @Test
    void doublyRobustValueIsThatOfASlowImplementation() {
        List<RewardedDecision> log = log(1500);
        double sum = 0;
        for (RewardedDecision row : log) {
            int fold = VisitorGroups.of(row.context().visitor()) % 2;
            List<RewardedDecision> others = log.stream()
                    .filter(each -> VisitorGroups.of(each.context().visitor()) % 2 != fold)
                    .toList();
            double predicted = 0;
            double[] target = TARGET.probabilities(row.context(), ARMS);
            double shown = 0;
            for (int arm = 0; arm < 3; arm++) {
                double reward = Slow.predict(others, arm, row);
                predicted += target[arm] * reward;
                shown = arm == row.choice().chosen() ? reward : shown;
            }
            sum += predicted + weight(row) * (row.reward() - shown);
        }

        double found = estimates(log).doublyRobust().value().value();

        assertThat(found).isCloseTo(sum / log.size(), within(1e-9));
    }

    /** Ridge regression by the textbook, kept for each set of rows. */
    private static final class Slow {

        private static final java.util.Map<String, double[]> KNOWN = new java.util.concurrent.ConcurrentHashMap<>();

        static double predict(List<RewardedDecision> rows, int arm, RewardedDecision row) {
            double mean = rows.stream()
                    .mapToDouble(RewardedDecision::reward)
                    .average()
                    .orElseThrow();
            double[] weights = KNOWN.computeIfAbsent(
                    rows.get(0).context().visitor() + rows.size() + arm, unused -> fit(rows, arm, mean));
            double sum = mean;
            double[] x = columns(row);
            for (int i = 0; i < x.length; i++) {
                sum += weights[i] * x[i];
            }
            return sum;
        }

        private static double[] fit(List<RewardedDecision> rows, int arm, double mean) {
            RealMatrix matrix = MatrixUtils.createRealMatrix(4, 4);
            RealVector products = MatrixUtils.createRealVector(new double[4]);
            int count = 0;
            for (RewardedDecision row : rows) {
                if (row.choice().chosen() == arm) {
                    RealVector x = MatrixUtils.createRealVector(columns(row));
                    matrix = matrix.add(x.outerProduct(x));
                    products = products.add(x.mapMultiply(row.reward() - mean));
                    count++;
                }
            }
            for (int i = 0; i < 4; i++) {
                matrix.addToEntry(i, i, matrix.getEntry(i, i) / count);
            }
            return new LUDecomposition(matrix).getSolver().solve(products).toArray();
        }

        private static double[] columns(RewardedDecision row) {
            FeatureVector x = row.context().features();
            return new double[] {1, x.at(0), x.at(1), x.at(2)};
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void orderOfTheRowsAndNumberOfFoldsHardlyMatter(int folds) {
        List<RewardedDecision> log = log(3000);
        List<RewardedDecision> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(1));
        OffPolicyEvaluation evaluation = new OffPolicyEvaluation(folds, 0.9);

        PolicyEstimate once =
                evaluation.evaluate(log, TARGET).estimates().orElseThrow().doublyRobust();
        PolicyEstimate again =
                evaluation.evaluate(log, TARGET).estimates().orElseThrow().doublyRobust();
        PolicyEstimate other =
                evaluation.evaluate(shuffled, TARGET).estimates().orElseThrow().doublyRobust();

        assertThat(again).isEqualTo(once);
        assertThat(other.value().value()).isCloseTo(once.value().value(), within(1e-12));
        assertThat(other.value().standardError()).isCloseTo(once.value().standardError(), within(1e-12));
        assertThat(once.value().value())
                .isCloseTo(
                        estimates(log).doublyRobust().value().value(),
                        within(once.value().standardError() / 4));
    }

    @Test
    void intervalsOfManyVisitorsAreThoseOfStudent() {
        EstimatedValue found = estimates(log(2000)).inversePropensity().value();
        Interval interval = found.interval();

        double reach = (interval.high() - found.value()) / found.standardError();

        assertThat(reach).isBetween(1.96, 1.99);
        for (double degrees : new double[] {3, 5, 10, 40, 1000}) {
            double exact = new TDistribution(degrees).inverseCumulativeProbability(0.975);
            assertThat(PolicySums.quantile(0.025, degrees)).isCloseTo(exact, within(0.02 * exact));
        }
    }

    @Test
    void theLoggingPolicyHasItsOwnMeanByEachEstimator() {
        double[] propensities = {0.2, 0.2, 0.6};
        SplittableRandom random = new SplittableRandom(6);
        List<RewardedDecision> log = new ArrayList<>(log(600));
        log.replaceAll(row -> row(
                row.context().visitor(),
                FeatureVector.of(),
                new LoggedChoice(ARMS, propensities, drawn(propensities, random.nextDouble())),
                row.reward()));

        PolicyEvaluation found = EVALUATION.evaluate(log, (context, arms) -> propensities);

        PolicyEstimates estimates = found.estimates().orElseThrow();
        double logged = estimates.logged().value().value();
        assertThat(found.weights().size().effective()).isCloseTo(600, within(1e-6));
        assertThat(estimates.inversePropensity().value().value()).isCloseTo(logged, within(1e-12));
        assertThat(estimates.selfNormalized().value().value()).isCloseTo(logged, within(1e-12));
        assertThat(estimates.doublyRobust().value().value())
                .isCloseTo(logged, within(estimates.logged().value().standardError()));
    }

    /** The same rows ten times under one visitor each have no more information than once. */
    @Test
    void repeatedDecisionsOfAVisitorAddNoPrecision() {
        List<RewardedDecision> log = log(3000);
        List<RewardedDecision> repeated = new ArrayList<>();
        log.forEach(row -> repeated.addAll(Collections.nCopies(10, row)));

        PolicyEvaluation once = EVALUATION.evaluate(log, TARGET);
        PolicyEvaluation often = EVALUATION.evaluate(repeated, TARGET);

        PolicyEstimate one = once.estimates().orElseThrow().inversePropensity();
        PolicyEstimate many = often.estimates().orElseThrow().inversePropensity();
        assertThat(many.value().standardError()).isCloseTo(one.value().standardError(), within(1e-9));
        assertThat(often.weights().size().effective())
                .isCloseTo(10 * once.weights().size().effective(), within(1e-6));
        assertThat(often.weights().size().effectiveVisitors())
                .isCloseTo(
                        once.weights().size().effective(),
                        within(0.3 * once.weights().size().effective()));
    }

    @Test
    void readsTheLogTwiceAndKeepsNoRow() {
        int[] started = {0};
        Iterable<RewardedDecision> stream = () -> {
            started[0]++;
            SplittableRandom random = new SplittableRandom(5);
            FeatureVector none = FeatureVector.of();
            return new Iterator<>() {
                private int row;

                @Override
                public boolean hasNext() {
                    return row < 300_000;
                }

                @Override
                public RewardedDecision next() {
                    int chosen = drawn(new double[] {0.2, 0.2, 0.6}, random.nextDouble());
                    return row("v" + row++, none, LoggedChoice.ofChosen(ARMS, chosen, chosen == 2 ? 0.6 : 0.2), chosen);
                }
            };
        };

        PolicyEstimates found = EVALUATION.evaluate(stream, TARGET).estimates().orElseThrow();

        assertThat(started[0]).isEqualTo(2);
        assertThat(found.doublyRobust().value().interval().holds(0.2 + 2 * 0.1)).isTrue();
    }

    @Test
    void rowsOfTheDecisionLogAreRead() {
        LoggedDecision decision = new LoggedDecision(
                new Origin(new UUID(1, 2), new VisitorKey(3, 4), Instant.EPOCH),
                new ModelVersion(7, HASH),
                FeatureVector.of(1, 0, 2),
                new ArmProbabilities(ARMS, new double[] {0.25, 0.5, 0.25}),
                new Choice("b", "a", TrafficSlice.values()[0], ChoiceReason.DRAWN));

        RewardedDecision row = RewardedDecision.of(decision, 1);

        assertThat(row.context())
                .isEqualTo(new Context("00000000000000030000000000000004", HASH, FeatureVector.of(1, 0, 2), "a"));
        assertThat(row.choice().arms()).isEqualTo(ARMS);
        assertThat(row.choice().chosen()).isEqualTo(1);
        assertThat(row.choice().propensity()).isEqualTo(0.5);
        assertThat(row.reward()).isEqualTo(1);
    }

    private static List<Message> refusals(List<RewardedDecision> log, TargetPolicy policy) {
        PolicyEvaluation found = EVALUATION.evaluate(log, policy);
        assertThat(found.estimates().isEmpty()).isEqualTo(!found.refusals().isEmpty());
        return found.refusals();
    }

    private static Message rows(EvaluationRefusal code, long rows, long first) {
        return Message.of(code).count("rows", rows).count("first", first);
    }

    private static List<RewardedDecision> with(int place, UnaryOperator<RewardedDecision> change) {
        List<RewardedDecision> log = log(1000);
        log.set(place, change.apply(log.get(place)));
        return log;
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.3, 0.3, 0, NO_DISTRIBUTION",
        "0.5, 0.3, 0.1, 0, NO_DISTRIBUTION",
        "1.5, -0.5, 0, 0, NO_DISTRIBUTION",
        "NaN, 0.5, 0.5, 0, NO_DISTRIBUTION",
        "0.7, 0.6, NaN, 0, NO_DISTRIBUTION",
        "Infinity, 0, 0, 0, NO_DISTRIBUTION",
        "0, 0.5, 0.5, 0, NO_PROPENSITY",
        "1e-320, 0.5, 0.5, 0, NO_PROPENSITY"
    })
    void refusesWrongPropensities(double a, double b, double c, int chosen, EvaluationRefusal code) {
        List<RewardedDecision> log = with(
                3,
                row -> row("x", row.context().features(), new LoggedChoice(ARMS, new double[] {a, b, c}, chosen), 1));

        assertThat(refusals(log, TARGET)).containsExactly(rows(code, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesRewardsThatAreNotFinite(double reward) {
        List<RewardedDecision> log = with(0, row -> new RewardedDecision(row.context(), row.choice(), reward));
        log.set(9, new RewardedDecision(log.get(9).context(), log.get(9).choice(), reward));

        assertThat(refusals(log, TARGET)).containsExactly(rows(EvaluationRefusal.NO_REWARD, 2, 1));
    }

    @Test
    void refusesFeaturesOfSeveralRegistries() {
        List<RewardedDecision> other = with(
                5,
                row -> new RewardedDecision(
                        new Context("x", "fedcba9876543210", row.context().features(), null), row.choice(), 1));
        List<RewardedDecision> shorter = with(5, row -> row("x", FeatureVector.of(1), row.choice(), 1));

        assertThat(refusals(other, TARGET)).containsExactly(rows(EvaluationRefusal.MIXED_REGISTRIES, 1, 6));
        assertThat(refusals(shorter, TARGET)).containsExactly(rows(EvaluationRefusal.MIXED_REGISTRIES, 1, 6));
    }

    @Test
    void refusesPoliciesThatAreNoDistribution() {
        for (double[] wrong : new double[][] {{1, 0}, {0.5, 0.3, 0.1}, {-1, 1, 1}, {Double.NaN, 1, 0}}) {
            assertThat(refusals(log(500), (context, arms) -> wrong))
                    .containsExactly(rows(EvaluationRefusal.NO_POLICY, 500, 1));
        }
    }

    private static List<EvaluationRefusal> codes(List<RewardedDecision> log, TargetPolicy policy) {
        return refusals(log, policy).stream()
                .map(message -> (EvaluationRefusal) message.id())
                .toList();
    }

    @Test
    void refusesSmallSamples() {
        assertThat(codes(List.of(), TARGET)).contains(EvaluationRefusal.TOO_FEW);
        assertThat(codes(log(150), TARGET)).startsWith(EvaluationRefusal.TOO_FEW);
        assertThat(codes(log(1000), TARGET)).isEmpty();
    }

    @Test
    void refusesManyDecisionsOfFewVisitors() {
        List<RewardedDecision> log = new ArrayList<>(log(3000));
        log.replaceAll(row -> new RewardedDecision(
                new Context(
                        "v" + Math.floorMod(row.context().visitor().hashCode(), 40),
                        HASH,
                        row.context().features(),
                        null),
                row.choice(),
                row.reward()));

        assertThat(codes(log, TARGET)).containsExactly(EvaluationRefusal.TOO_FEW_VISITORS);
    }

    @Test
    void refusesALogOfWhichOneDecisionDecides() {
        List<RewardedDecision> log = with(
                7,
                row -> row(
                        "x", row.context().features(), new LoggedChoice(ARMS, new double[] {0.001, 0.4, 0.599}, 0), 1));

        assertThat(codes(log, (context, arms) -> new double[] {1, 0, 0})).contains(EvaluationRefusal.DOMINATED);
    }

    @Test
    void refusesALogOfWhichOneVisitorDecides() {
        List<RewardedDecision> log = new ArrayList<>(log(2000));
        RewardedDecision one = log.get(0);
        log.addAll(Collections.nCopies(400, one));

        assertThat(codes(log, TARGET)).contains(EvaluationRefusal.DOMINATED);
    }

    @Test
    void refusesArmsThatTheLogCannotContain() {
        List<RewardedDecision> log = new ArrayList<>(log(2000));
        log.replaceAll(row -> row(
                row.context().visitor(),
                row.context().features(),
                new LoggedChoice(ARMS, new double[] {0.5, 0.5, 0}, row.choice().chosen() % 2),
                row.reward()));

        assertThat(codes(log, (context, arms) -> new double[] {0.495, 0.495, 0.01}))
                .contains(EvaluationRefusal.UNSUPPORTED);
    }

    @Test
    void refusesPropensitiesThatAreNotThoseOfTheChoice() {
        List<RewardedDecision> log = new ArrayList<>(log(5000));
        log.replaceAll(row -> row(
                row.context().visitor(),
                row.context().features(),
                new LoggedChoice(
                        ARMS, new double[] {0.6, 0.1, 0.3}, row.choice().chosen()),
                row.reward()));

        assertThat(codes(log, TARGET)).containsExactly(EvaluationRefusal.WRONG_PROPENSITIES);
    }

    @Test
    void extremeRewardsStayFinite() {
        List<RewardedDecision> log = new ArrayList<>(log(2000));
        log.replaceAll(row -> new RewardedDecision(row.context(), row.choice(), row.reward() * 1e120));

        PolicyEstimates found = estimates(log);

        assertThat(Arrays.asList(found.inversePropensity(), found.selfNormalized(), found.doublyRobust()))
                .allSatisfy(each -> assertThat(each.value().value() / 1e120)
                        .isCloseTo(estimates(log(2000)).doublyRobust().value().value(), within(0.2)));
    }

    @Test
    void choicesAndEvaluationsCheckTheirShape() {
        assertThatThrownBy(() -> new LoggedChoice(ARMS, new double[] {1}, 0)).hasMessageContaining("propensities=1");
        assertThatThrownBy(() -> new LoggedChoice(ARMS, new double[3], 3)).hasMessageContaining("chosen=3");
        assertThatThrownBy(() -> new LoggedChoice(ARMS, new double[3], -1)).hasMessageContaining("chosen=-1");
        assertThatThrownBy(() -> new OffPolicyEvaluation(1, 0.95)).hasMessageContaining("folds=1");
        assertThatThrownBy(() -> new OffPolicyEvaluation(2, 1)).hasMessageContaining("level=1");
    }
}
