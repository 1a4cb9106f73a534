package org.openpersonalization.learning.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.BetaPolicy;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.DecisionReplay;
import org.openpersonalization.learning.DecisionRequest;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.GaussianPolicy;
import org.openpersonalization.learning.Policy;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.model.GaussianBelief;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.statistics.distribution.Beta;
import org.openpersonalization.statistics.simulation.Table;

/** Published figures, regenerated with the shipped chooser without slices and floor. */
class AnchorsTest {

    private static final FeatureVector NOTHING = FeatureVector.of();
    private static final Chooser CHOOSER = new Chooser("anchors", Chooser.Shares.policyAlone());

    private static List<String> arms(int count) {
        return IntStream.range(0, count).mapToObj(arm -> "arm-" + arm).toList();
    }

    private static Epoch epoch(long number, Policy policy) {
        return Epoch.of(new ModelVersion(number, "0123456789abcdef"), arms(policy.arms()), policy);
    }

    private static int chosen(Epoch epoch, VisitorKey visitor) {
        DecisionRequest request = new DecisionRequest(visitor, NOTHING, epoch.arms(), "arm-0");
        return epoch.arms().indexOf(CHOOSER.choose(epoch, request).arm());
    }

    /** Russo, Van Roy, Kazerouni, Osband, Wen, A Tutorial on Thompson Sampling, 2018, section 3: arms .7, .8, .9; 1 000 steps. */
    @Test
    void regretOfThompsonSamplingIsThatOfTheTutorial() {
        int runs = 300;
        double thompson = IntStream.range(0, runs)
                .mapToDouble(run -> tutorial(run, false))
                .average()
                .orElseThrow();
        double greedy = IntStream.range(0, runs)
                .mapToDouble(run -> tutorial(run, true))
                .average()
                .orElseThrow();

        assertThat(thompson).isCloseTo(11.1, within(1.5));
        assertThat(greedy).isCloseTo(75, within(14.0));
    }

    private static double tutorial(long seed, boolean isGreedy) {
        double[] rates = {0.7, 0.8, 0.9};
        Beta[] beliefs = new Beta[3];
        Arrays.fill(beliefs, new Beta(1, 1));
        SplittableRandom random = new SplittableRandom(seed);
        double regret = 0;
        for (int step = 0; step < 1_000; step++) {
            Policy policy = isGreedy ? greedy(beliefs, random) : BetaPolicy.withoutSegments(0, beliefs);
            int arm = chosen(epoch(step, policy), new VisitorKey(seed, 5));
            regret += 0.9 - rates[arm];
            boolean success = random.nextDouble() < rates[arm];
            beliefs[arm] =
                    new Beta(beliefs[arm].successes() + (success ? 1 : 0), beliefs[arm].failures() + (success ? 0 : 1));
        }
        return regret;
    }

    /** Means without variance; equal means are decided by chance, as in the tutorial. */
    private static Policy greedy(Beta[] beliefs, SplittableRandom random) {
        return new GaussianPolicy(
                Arrays.stream(beliefs)
                        .map(belief -> new GaussianBelief(
                                new double[] {belief.mean() + 1e-9 * random.nextDouble()}, new double[1]))
                        .toList(),
                0,
                false);
    }

    /**
     * A row of the table of delays.
     *
     * @param published by Chapelle and Li, NIPS 2011, table 1
     * @param measured here, as the mean of {@value #MEASURED_RUNS} runs
     * @param error standard error of that
     */
    private record Delay(int steps, int published, int measured, int error) {}

    private static final int MEASURED_RUNS = 100;
    private static final int SOME_RUNS = 2;
    private static final List<Delay> DELAYS = List.of(
            new Delay(1, 9_105, 9_519, 52),
            new Delay(3, 9_199, 9_457, 49),
            new Delay(10, 9_049, 9_576, 47),
            new Delay(32, 9_451, 9_870, 50),
            new Delay(100, 11_550, 11_121, 53));

    @Test
    @Tag("slow")
    void regretWithDelayedFeedbackIsThatOfChapelleAndLi() throws IOException {
        Table table = Table.ofLearning("delays", "steps", "published", "here", "standard error");
        for (Delay delay : DELAYS) {
            assertThat((double) delay.measured).isCloseTo(delay.published, withinPercentage(10.0));
            double some = IntStream.range(0, SOME_RUNS)
                    .mapToDouble(run -> new ChangingItems(1_000 * run + delay.steps).regret(1_000_000, delay.steps))
                    .average()
                    .orElseThrow();
            double error = delay.error * Math.sqrt(1 + (double) MEASURED_RUNS / SOME_RUNS);
            assertThat(some).isCloseTo(delay.measured, within(3 * error));
            table.row(delay.steps, delay.published, delay.measured, delay.error);
        }
        table.isInThePage();
    }

    @Test
    void tenThousandDecisionsAreReplayedBitForBit() {
        Epoch epoch = epoch(3, BetaPolicy.withoutSegments(0, new Beta(3, 40), new Beta(5, 60), new Beta(1, 9)));
        List<LoggedDecision> log = IntStream.range(0, 10_000)
                .mapToObj(number -> {
                    VisitorKey visitor = new VisitorKey(number, 1);
                    DecisionRequest request = new DecisionRequest(visitor, NOTHING, epoch.arms(), "arm-0");
                    return new LoggedDecision(
                            new LoggedDecision.Origin(new UUID(0, number), visitor, java.time.Instant.EPOCH),
                            epoch.version(),
                            NOTHING,
                            CHOOSER.propensities(epoch, request),
                            CHOOSER.choose(epoch, request));
                })
                .toList();

        assertThat(new DecisionReplay(
                                new Chooser("anchors", Chooser.Shares.policyAlone()), number -> Optional.of(epoch))
                        .replay(log)
                        .isExact())
                .isTrue();
    }
}
