package org.openpersonalization.learning.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.log.LoggedDecision.Origin;
import org.openpersonalization.profile.VisitorKey;

class DecisionCodecTest {

    private static final int MOST_BYTES = 200;
    private static final List<String> ARMS = arms(8);
    private static final DecisionCodec CODEC = new DecisionCodec(ARMS);

    private static List<String> arms(int count) {
        return IntStream.range(0, count).mapToObj(arm -> "variant-" + arm).toList();
    }

    /** Numbers of the registry are multiples of 1/1024. */
    private static double[] numbers(int count, SplittableRandom random) {
        return random.doubles(count, -3, 3)
                .map(each -> Math.rint(each * 1024) / 1024)
                .toArray();
    }

    private static LoggedDecision decision(FeatureVector features, List<String> arms, SplittableRandom random) {
        double[] probabilities = random.doubles(arms.size(), 0.1, 1).toArray();
        double sum = Arrays.stream(probabilities).sum();
        return new LoggedDecision(
                new Origin(
                        new UUID(random.nextLong(), random.nextLong()),
                        new VisitorKey(random.nextLong(), random.nextLong()),
                        Instant.ofEpochMilli(random.nextLong(1L << 41))),
                new ModelVersion(random.nextLong(1L << 40), String.format("%016x", random.nextLong())),
                features,
                new ArmProbabilities(
                        arms,
                        Arrays.stream(probabilities).map(each -> each / sum).toArray()),
                new Choice(
                        arms.get(random.nextInt(arms.size())),
                        arms.get(0),
                        TrafficSlice.values()[random.nextInt(3)],
                        ChoiceReason.values()[random.nextInt(6)]));
    }

    @Test
    void readsEveryDecisionAsItWasWritten() {
        SplittableRandom random = new SplittableRandom(17);
        for (int run = 0; run < 2_000; run++) {
            double[] values = random.doubles(random.nextInt(64), -1e6, 1e6)
                    .map(each -> random.nextInt(3) == 0 ? Math.rint(each % 4) : each)
                    .toArray();
            List<String> eligible =
                    ARMS.stream().filter(arm -> random.nextBoolean()).toList();
            LoggedDecision decision = decision(FeatureVector.of(values), eligible.isEmpty() ? ARMS : eligible, random);

            assertThat(CODEC.read(CODEC.write(decision))).isEqualTo(decision);
        }
    }

    @Test
    void decisionAmongEightArmsWith32NumbersTakesAtMost200Bytes() {
        SplittableRandom random = new SplittableRandom(1);

        byte[] bytes = CODEC.write(decision(FeatureVector.of(numbers(32, random)), ARMS, random));

        assertThat(bytes).hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void decisionWithThirtyOneHotsAmongTwentyArmsTakesAtMost200Bytes() {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = new double[200];
        IntStream.range(0, 30).forEach(each -> values[each * 6] = 1);

        byte[] bytes = new DecisionCodec(arms(20)).write(decision(FeatureVector.of(values), arms(20), random));

        assertThat(bytes).hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void damagedBytesAreRefused() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] bytes = CODEC.write(decision(FeatureVector.of(1, 0.3, 2), ARMS, random));

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> CODEC.read(cut));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.read(Arrays.copyOf(bytes, bytes.length + 1)));
        for (int run = 0; run < 20_000; run++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            readOrRefuse(changed);
        }
    }

    /** Any exception but the documented one fails the test. */
    private static void readOrRefuse(byte[] bytes) {
        try {
            CODEC.read(bytes);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    @Test
    void armOfAnotherOptimizationIsRefused() {
        LoggedDecision decision = decision(FeatureVector.of(1), arms(9), new SplittableRandom(4));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.write(decision))
                .withMessageContaining("variant-8");
    }

    @Test
    void shownArmIsEligibleWithAPropensity() {
        Choice choice = new Choice("a", "b", TrafficSlice.POLICY, ChoiceReason.DRAWN);
        Origin origin = new Origin(new UUID(0, 0), new VisitorKey(0, 0), Instant.EPOCH);
        ModelVersion model = new ModelVersion(0, "0123456789abcdef");
        ArmProbabilities without = new ArmProbabilities(List.of("a", "b"), new double[] {0, 1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoggedDecision(origin, model, FeatureVector.of(), without, choice));
        ArmProbabilities other = new ArmProbabilities(List.of("b", "c"), new double[] {0.5, 0.5});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoggedDecision(origin, model, FeatureVector.of(), other, choice));
        ArmProbabilities both = new ArmProbabilities(List.of("a", "b"), new double[] {0.25, 0.75});
        LoggedDecision decision = new LoggedDecision(origin, model, FeatureVector.of(), both, choice);
        assertThat(decision.propensity()).isEqualTo(0.25);
        assertThat(decision.arms()).containsExactly("a", "b");
        assertThat(both.of("c")).isZero();
        assertThat(both.toArray()).containsExactly(0.25, 0.75);
        assertThat(both).hasSameHashCodeAs(new ArmProbabilities(List.of("a", "b"), new double[] {0.25, 0.75}));
    }

    @Test
    void probabilitiesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArmProbabilities(List.of("a", "b"), new double[] {0.5, 0.4}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArmProbabilities(List.of("a", "b"), new double[] {Double.NaN, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArmProbabilities(List.of("a", "a"), new double[] {0.5, 0.5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArmProbabilities(List.of("a"), new double[] {0.5, 0.5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionCodec(arms(200)))
                .withMessageContaining("200");
        assertThatIllegalArgumentException().isThrownBy(() -> new DecisionCodec(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelVersion(-1, "0123456789abcdef"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelVersion(0, "x"));
    }
}
