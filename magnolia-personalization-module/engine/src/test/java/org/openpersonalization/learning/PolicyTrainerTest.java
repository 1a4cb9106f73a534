package org.openpersonalization.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openpersonalization.learning.Decisions.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.TrainingSettings.Limits;
import org.openpersonalization.learning.TrainingSettings.Model;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.profile.VisitorKey;

class PolicyTrainerTest {

    private static final FeatureVector FIRST = FeatureVector.of(1, 0, 0.5);
    private static final FeatureVector SECOND = FeatureVector.of(0, 1, 0.5);

    private static Epoch train(Model model, List<TrainingRow> log, int arms) {
        return Decisions.trainer(model, arms).train(log, Optional.empty(), NOW);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void sameLogInAnyOrderGivesTheSameEpoch(Model model) {
        List<TrainingRow> log = Decisions.rates(3_000, 3, 1);
        Epoch epoch = train(model, log, 3);
        List<TrainingRow> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(train(model, shuffled, 3)).isEqualTo(epoch);
        assertThat(train(model, log.subList(1, log.size()), 3)).isNotEqualTo(epoch);
        assertThat(epoch.source().rows()).isEqualTo(3_000);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void forgottenVisitorIsAsOneWhoNeverCame(Model model) {
        VisitorKey forgotten = new VisitorKey(1, 5);
        List<TrainingRow> log = new ArrayList<>(Decisions.rates(900, 3, 1));
        Epoch with = train(model, log, 3);
        log.removeIf(row -> row.decision().origin().visitor().equals(forgotten));
        List<TrainingRow> never = Decisions.rates(900, 3, 1).stream()
                .filter(row -> !row.decision().origin().visitor().equals(forgotten))
                .toList();

        assertThat(train(model, log, 3)).isEqualTo(train(model, never, 3)).isNotEqualTo(with);
        assertThat(log).hasSize(897);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void findsTheArmOfEachSegment(Model model) {
        Policy policy = train(model, Decisions.rates(20_000, 3, 2), 3).policy();

        assertThat(policy.expectation(0, FIRST))
                .isCloseTo(0.25, within(0.04))
                .isGreaterThan(policy.expectation(1, FIRST));
        assertThat(policy.expectation(1, SECOND))
                .isCloseTo(0.25, within(0.04))
                .isGreaterThan(policy.expectation(0, SECOND));
        assertThat(policy.bestProbabilities(SECOND, new int[] {0, 1, 2})[1]).isGreaterThan(0.95);
    }

    @Test
    void decisionsWhoseWindowIsOpenAreLeftOut() {
        List<TrainingRow> log = Decisions.rates(300, 3, 1);
        PolicyTrainer trainer = Decisions.trainer(Model.SEGMENTS, 3);
        Epoch earlier = trainer.train(log, Optional.empty(), NOW.minus(Duration.ofHours(3)));

        assertThat(earlier.source().open()).isPositive();
        assertThat(earlier.source().rows() + earlier.source().open()).isEqualTo(300);
        List<TrainingRow> closed = log.stream()
                .filter(row -> !row.decision().origin().time().isAfter(NOW.minus(Duration.ofHours(4))))
                .toList();
        assertThat(trainer.train(closed, Optional.empty(), NOW.minus(Duration.ofHours(3)))
                        .policy())
                .isEqualTo(earlier.policy());
    }

    @Test
    void decisionsOfAnotherRegistryAreLeftOut() {
        TrainingRow row = Decisions.rates(1, 3, 1).get(0);
        LoggedDecision decision = row.decision();
        TrainingRow other = new TrainingRow(
                new LoggedDecision(
                        decision.origin(),
                        new LoggedDecision.ModelVersion(0, "ffffffffffffffff"),
                        decision.features(),
                        decision.propensities(),
                        decision.choice()),
                1);

        Epoch.Source source = train(Model.SEGMENTS, List.of(row, other), 3).source();

        assertThat(source.rows()).isEqualTo(1);
        assertThat(source.otherRegistry()).isEqualTo(1);
    }

    @Test
    void oldDecisionsWeighHalfAfterTheHalfLife() {
        List<TrainingRow> old = Decisions.log(4_000, 2, 1, (arm, features) -> arm);
        Duration halfLife = Duration.ofDays(14);
        TrainingSettings settings =
                new TrainingSettings(Model.SEGMENTS, Duration.ZERO, halfLife, Limits.defaults(), List.of());
        PolicyTrainer trainer =
                new PolicyTrainer(new PolicyTrainer.Shape(Decisions.HASH, 3, Decisions.arms(2)), settings);

        double soon = trainer.train(old, Optional.empty(), NOW).policy().expectation(1, FIRST);
        double late = trainer.train(old, Optional.empty(), NOW.plus(halfLife.multipliedBy(12)))
                .policy()
                .expectation(1, FIRST);

        assertThat(soon).isGreaterThan(0.95);
        assertThat(late).isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void noShareMovesByMoreThanTheCap(Model model) {
        PolicyTrainer trainer = Decisions.trainer(model, 3);
        Epoch before = trainer.first(NOW);
        for (int epoch = 0; epoch < 6; epoch++) {
            Epoch next = trainer.train(
                    Decisions.log(5_000, 3, 9, (arm, features) -> arm == 2 ? 1 : 0), Optional.of(before), NOW);
            for (int arm = 0; arm < 3; arm++) {
                assertThat(next.transition().shares().get(arm))
                        .isCloseTo(before.transition().shares().get(arm), within(0.2 + 1e-9));
            }
            assertThat(next.version().epoch()).isEqualTo(before.version().epoch() + 1);
            before = next;
        }
        assertThat(before.transition().shares().get(2)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void extremeLogsGiveFiniteBeliefs(Model model) {
        List<List<TrainingRow>> logs = List.of(
                List.of(),
                Decisions.rates(1, 3, 1),
                Decisions.log(500, 3, 1, (arm, features) -> 0),
                Decisions.log(500, 3, 1, (arm, features) -> 1),
                Decisions.log(500, 3, 1, (arm, features) -> features.at(0)),
                huge(Decisions.rates(500, 3, 1)));
        for (List<TrainingRow> log : logs) {
            Policy policy = train(model, log, 3).policy();
            double[] best = policy.bestProbabilities(FIRST, new int[] {0, 1, 2});

            assertThat(java.util.Arrays.stream(best).boxed())
                    .allMatch(probability -> probability >= 0 && probability <= 1);
            assertThat(best[0] + best[1] + best[2]).isCloseTo(1, within(1e-9));
            assertThat(policy.expectation(1, FIRST)).isFinite();
        }
    }

    private static List<TrainingRow> huge(List<TrainingRow> log) {
        return log.stream()
                .map(row -> {
                    LoggedDecision decision = row.decision();
                    FeatureVector features = FeatureVector.of(
                            decision.features().at(0) * 1e12,
                            decision.features().at(1) * 1e-6,
                            -decision.features().at(2) * 1e5);
                    return new TrainingRow(
                            new LoggedDecision(
                                    decision.origin(),
                                    decision.model(),
                                    features,
                                    decision.propensities(),
                                    decision.choice()),
                            row.reward());
                })
                .toList();
    }

    @Test
    void valuesAreLearnedInTheirUnit() {
        List<TrainingRow> log = Decisions.log(6_000, 3, 4, (arm, features) -> 1_000 + 200 * arm * features.at(0));

        Policy policy = train(Model.LINEAR, log, 3).policy();

        assertThat(policy.expectation(2, FIRST)).isCloseTo(1_400, within(40.0));
        assertThat(policy.expectation(2, SECOND)).isCloseTo(1_000, within(40.0));
    }

    @Test
    void modelOfRatesRefusesValuesAndUnknownArms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(Model.BY_VOLUME, Decisions.log(10, 3, 1, (arm, features) -> 7), 3))
                .withMessageContaining("reward=7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(Model.LOGISTIC, Decisions.rates(50, 4, 1), 3))
                .withMessageContaining("arm-3");
        LoggedDecision decision = Decisions.rates(1, 3, 1).get(0).decision();
        assertThatIllegalArgumentException().isThrownBy(() -> new TrainingRow(decision, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingSettings.defaults(Duration.ofDays(-1), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyTrainer.Shape(Decisions.HASH, 300, Decisions.arms(2)));
    }

    @Test
    void modelFollowsTheVolume() {
        assertThat(train(Model.BY_VOLUME, Decisions.rates(300, 3, 1), 3).policy())
                .isInstanceOf(BetaPolicy.class);
        assertThat(train(Model.BY_VOLUME, Decisions.rates(20_000, 3, 1), 3).policy())
                .isInstanceOf(GaussianPolicy.class);
    }

    @Test
    void explanationIsTheSumOfContributions() {
        GaussianPolicy policy = (GaussianPolicy)
                train(Model.LOGISTIC, Decisions.rates(5_000, 3, 1), 3).policy();
        double[] contributions = policy.beliefs().get(1).contributions(SECOND);

        assertThat(contributions[1]).isGreaterThan(0.5);
        assertThat(policy.beliefs().get(1).means()[0] + contributions[0] + contributions[1] + contributions[2])
                .isCloseTo(policy.beliefs().get(1).mean(SECOND), within(1e-12));
    }
}
