package org.openpersonalization.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.TrainingSettings.Model;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.ChoiceReason;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.statistics.distribution.Beta;

class ChooserTest {

    private static final int DRAWS = 200_000;
    private static final FeatureVector VISITOR = FeatureVector.of(0, 1, 0.5);

    private final Chooser chooser = new Chooser("hero-1", Chooser.Shares.defaults());

    /** How often each arm is chosen, among visitors with the same features. */
    private static double[] frequencies(Chooser chooser, Epoch epoch, FeatureVector features, int draws) {
        double[] counts = new double[epoch.arms().size()];
        for (int visitor = 0; visitor < draws; visitor++) {
            Choice choice = chooser.choose(epoch, Decisions.request(visitor, features, counts.length));
            counts[epoch.arms().indexOf(choice.arm())] += 1.0 / draws;
        }
        return counts;
    }

    private static void assertPropensities(Chooser chooser, Epoch epoch, FeatureVector features, int draws) {
        int arms = epoch.arms().size();
        double[] seen = frequencies(chooser, epoch, features, draws);
        ArmProbabilities worked = chooser.propensities(epoch, Decisions.request(0, features, arms));
        for (int arm = 0; arm < arms; arm++) {
            double error = Math.sqrt(worked.at(arm) * (1 - worked.at(arm)) / draws);
            assertThat(seen[arm]).isCloseTo(worked.at(arm), within(4.5 * error + 1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void propensitiesAreTheFrequenciesOfChoices(Model model) {
        Epoch epoch = Decisions.trained(model, 4, 600);

        assertPropensities(chooser, epoch, VISITOR, DRAWS);
        assertPropensities(new Chooser("alone", Chooser.Shares.policyAlone()), epoch, VISITOR, DRAWS);
    }

    /** The standard error of a share of 10⁷ draws is below 1.6e-4, and of the largest difference of four below 4e-4. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource(
            value = Model.class,
            names = {"SEGMENTS", "LOGISTIC"})
    void propensitiesAreTheFrequenciesOfTenMillionChoices(Model model) {
        assertPropensities(chooser, Decisions.trained(model, 4, 600), VISITOR, 10_000_000);
    }

    @Test
    void slicesHaveTheirShares() {
        Epoch trained = Decisions.trained(Model.LOGISTIC, 4, 600);
        Epoch.Transition half = new Epoch.Transition(
                List.of(0.25, 0.25, 0.25, 0.25), 0.5, trained.transition().shares());
        Epoch epoch = new Epoch(trained.version(), trained.arms(), trained.policy(), half, trained.source());
        Map<TrafficSlice, Integer> slices = new EnumMap<>(TrafficSlice.class);
        Map<ChoiceReason, Integer> reasons = new EnumMap<>(ChoiceReason.class);
        for (int visitor = 0; visitor < DRAWS; visitor++) {
            Choice choice = chooser.choose(epoch, Decisions.request(visitor, VISITOR, 4));
            slices.merge(choice.slice(), 1, Integer::sum);
            reasons.merge(choice.reason(), 1, Integer::sum);
            if (choice.slice() == TrafficSlice.RULES) {
                assertThat(choice.arm()).isEqualTo("arm-0");
            }
        }

        assertThat(slices.get(TrafficSlice.UNIFORM) / (double) DRAWS).isCloseTo(0.05, within(0.002));
        assertThat(slices.get(TrafficSlice.RULES) / (double) DRAWS).isCloseTo(0.10, within(0.003));
        assertThat(reasons.get(ChoiceReason.EXPLORED) / (double) DRAWS).isCloseTo(0.85 * 0.05, within(0.002));
        assertThat(reasons.get(ChoiceReason.HELD) / (double) DRAWS).isCloseTo(0.85 * 0.95 * 0.5, within(0.005));
        assertPropensities(chooser, epoch, VISITOR, DRAWS);
    }

    @Test
    void visitorKeepsTheArmWithinAnEpochAndTheSliceForever() {
        Epoch epoch = Decisions.trained(Model.LOGISTIC, 4, 600);
        Epoch next = new Epoch(
                new ModelVersion(9, Decisions.HASH), epoch.arms(), epoch.policy(), epoch.transition(), epoch.source());
        int changed = 0;
        for (int visitor = 0; visitor < 5_000; visitor++) {
            DecisionRequest request = Decisions.request(visitor, VISITOR, 4);
            Choice choice = chooser.choose(epoch, request);
            assertThat(new Chooser("hero-1", Chooser.Shares.defaults()).choose(epoch, request))
                    .isEqualTo(choice);
            Choice later = chooser.choose(next, request);
            assertThat(later.slice()).isEqualTo(choice.slice());
            changed += later.arm().equals(choice.arm()) ? 0 : 1;
        }
        assertThat(changed).as("draws of another epoch").isGreaterThan(500);
    }

    @Test
    void choicesOfOtherSeedsAreIndependent() {
        Epoch epoch = Epoch.of(
                new ModelVersion(0, Decisions.HASH),
                Decisions.arms(2),
                BetaPolicy.withoutSegments(3, new Beta(1, 1), new Beta(1, 1)));
        Chooser other = new Chooser("hero-2", Chooser.Shares.policyAlone());
        Chooser one = new Chooser("hero-1", Chooser.Shares.policyAlone());
        int same = 0;
        for (int visitor = 0; visitor < 100_000; visitor++) {
            DecisionRequest request = Decisions.request(visitor, VISITOR, 2);
            same += one.choose(epoch, request)
                            .arm()
                            .equals(other.choose(epoch, request).arm())
                    ? 1
                    : 0;
        }
        assertThat(same / 100_000.0).isCloseTo(0.5, within(0.006));
    }

    @Test
    void armThatIsNotEligibleIsNeverChosen() {
        Epoch epoch = Decisions.trained(Model.SEGMENTS, 5, 600);
        List<String> eligible = List.of("arm-1", "arm-3", "arm-4");
        Set<String> chosen = new HashSet<>();
        for (int visitor = 0; visitor < 20_000; visitor++) {
            DecisionRequest request = new DecisionRequest(new VisitorKey(visitor, 7), VISITOR, eligible, "arm-3");
            chosen.add(chooser.choose(epoch, request).arm());
        }
        ArmProbabilities propensities =
                chooser.propensities(epoch, new DecisionRequest(new VisitorKey(1, 7), VISITOR, eligible, "arm-3"));

        assertThat(chosen).containsExactlyInAnyOrderElementsOf(eligible);
        assertThat(propensities.arms()).isEqualTo(eligible);
        assertThat(propensities.of("arm-3")).isGreaterThan(0.1);
    }

    @Test
    void onlyArmIsChosenForCertain() {
        Epoch epoch = Decisions.trained(Model.LOGISTIC, 1, 200);
        DecisionRequest request = Decisions.request(4, VISITOR, 1);

        assertThat(chooser.choose(epoch, request).reason()).isEqualTo(ChoiceReason.ONLY_ARM);
        assertThat(chooser.propensities(epoch, request).of("arm-0")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 50})
    void everyEligibleArmHasItsFloor(int arms) {
        Epoch epoch = Decisions.trained(Model.LOGISTIC, arms, 4_000);
        double least = (0.05 + 0.85 * 0.05) / arms - 1e-6;

        assertThat(java.util.Arrays.stream(chooser.propensities(epoch, Decisions.request(1, VISITOR, arms))
                                .toArray())
                        .boxed())
                .allMatch(propensity -> propensity >= least);
    }

    @Test
    void wrongRequestsAreRefused() {
        Epoch epoch = Decisions.trained(Model.SEGMENTS, 2, 100);
        VisitorKey visitor = new VisitorKey(1, 2);

        for (DecisionRequest wrong : List.of(
                new DecisionRequest(visitor, VISITOR, List.of(), "arm-0"),
                new DecisionRequest(visitor, VISITOR, List.of("arm-0"), "arm-1"),
                new DecisionRequest(visitor, VISITOR, List.of("arm-0", "arm-9"), "arm-0"),
                new DecisionRequest(visitor, VISITOR, List.of("arm-1", "arm-0"), "arm-0"),
                new DecisionRequest(visitor, VISITOR, List.of("arm-0", "arm-0"), "arm-0"),
                new DecisionRequest(visitor, FeatureVector.of(1, 0), Decisions.arms(2), "arm-0"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> chooser.choose(epoch, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> chooser.propensities(epoch, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Chooser.Shares(0.6, 0.6, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chooser.Shares(0, 0, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyTrainer.Shape(Decisions.HASH, 3, Decisions.arms(200)))
                .withMessageContaining("200");
    }

    @Test
    void replayRecomputesEveryDecision() {
        Map<Long, Epoch> epochs = new HashMap<>();
        for (Model model : List.of(Model.SEGMENTS, Model.LOGISTIC)) {
            Epoch epoch = Decisions.trained(model, 4, 800);
            long number = epochs.size();
            epochs.put(
                    number,
                    new Epoch(
                            new ModelVersion(number, Decisions.HASH),
                            epoch.arms(),
                            epoch.policy(),
                            epoch.transition(),
                            epoch.source()));
        }
        SplittableRandom random = new SplittableRandom(5);
        List<org.openpersonalization.learning.log.LoggedDecision> log = new java.util.ArrayList<>();
        for (int visitor = 0; visitor < 2_000; visitor++) {
            DecisionRequest request = Decisions.request(visitor, Decisions.features(random), 4);
            log.add(Decisions.logged(chooser, epochs.get((long) visitor % 2), request, Instant.EPOCH));
        }
        DecisionReplay replay = new DecisionReplay(
                new Chooser("hero-1", Chooser.Shares.defaults()),
                number -> java.util.Optional.ofNullable(epochs.get(number)));

        assertThat(replay.replay(log).decisions()).isEqualTo(2_000);
        assertThat(replay.replay(log).isExact()).isTrue();
        assertThat(new DecisionReplay(
                                new Chooser("hero-2", Chooser.Shares.defaults()),
                                number -> java.util.Optional.ofNullable(epochs.get(number)))
                        .replay(log)
                        .differences())
                .hasSizeGreaterThan(500)
                .allMatch(difference -> difference.part() == DecisionReplay.Part.CHOICE);
        epochs.remove(1L);
        assertThat(replay.replay(log).differences())
                .hasSize(1_000)
                .allMatch(difference -> difference.part() == DecisionReplay.Part.EPOCH);
        Epoch first = epochs.get(0L);
        epochs.put(
                0L,
                new Epoch(
                        new ModelVersion(0, "ffffffffffffffff"),
                        first.arms(),
                        first.policy(),
                        first.transition(),
                        first.source()));
        assertThat(replay.replay(log.subList(0, 1)).differences().get(0).part())
                .isEqualTo(DecisionReplay.Part.REGISTRY);
    }
}
