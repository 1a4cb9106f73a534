package org.openpersonalization.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.ScoreModel.Contribution;
import org.openpersonalization.score.ScoreModel.Function;
import org.openpersonalization.score.ScoreModel.Origin;
import org.openpersonalization.score.quality.IsotonicCalibration;
import org.openpersonalization.score.quality.Reliability;
import org.openpersonalization.score.quality.ReliabilityBin;
import org.openpersonalization.score.quality.ScoreQuality;
import org.openpersonalization.score.quality.ScoreQuality.Losses;
import org.openpersonalization.score.quality.ScoreQuality.Sample;

class ScoreModelTest {

    private static final String HASH = "00112233445566aa";
    private static final ScoreModel MODEL = new ScoreModel(
            new Origin(HASH, Instant.ofEpochMilli(5), Instant.ofEpochMilli(70), Instant.ofEpochMilli(90), 800, 250, 10),
            new Function(-1, new double[] {2, 0, -0.5}, new IsotonicCalibration(new double[] {-1, 1.5}, new double[] {
                0.1, 0.3, 0.9
            })),
            new ScoreQuality(
                    new Sample(100, 30),
                    0.75,
                    new Losses(0.4, 0.6, 0.1),
                    new Reliability(
                            List.of(new ReliabilityBin(50, 5, 0.1), new ReliabilityBin(50, 25, 0.5)),
                            0.02,
                            0.03,
                            0.5)));

    @Test
    void scoreIsTheCalibratedSumOfWeightedFeatures() {
        assertThat(MODEL.score(FeatureVector.of(0, 0, 0))).isEqualTo(0.3);
        assertThat(MODEL.score(FeatureVector.of(0, 9, 0.1))).isEqualTo(0.1);
        assertThat(MODEL.score(FeatureVector.of(2, 0, 0))).isEqualTo(0.9);
        assertThat(MODEL.score(FeatureVector.of(2, 0, 4))).isEqualTo(0.3);
    }

    @Test
    void contributionsAddUpToTheScoreBeforeCalibration() {
        FeatureVector features = FeatureVector.of(1, 5, 3);

        assertThat(MODEL.contributions(features, 9)).containsExactly(new Contribution(0, 2), new Contribution(2, -1.5));
        assertThat(MODEL.contributions(features, 1)).containsExactly(new Contribution(0, 2));
        assertThat(MODEL.contributions(FeatureVector.of(0, 5, 0), 3)).isEmpty();
    }

    @Test
    void featuresOfAnotherRegistryAreRefused() {
        assertThat(MODEL.reads(HASH)).isTrue();
        assertThat(MODEL.reads("ffffffffffffffff")).isFalse();
        assertThatThrownBy(() -> MODEL.score(FeatureVector.of(1))).hasMessageContaining("columns=1, expected=3");
        assertThatThrownBy(() -> MODEL.contributions(FeatureVector.of(1), 3)).hasMessageContaining("columns=1");
    }

    @Test
    void bytesKeepTheWholeModel() {
        byte[] bytes = ScoreModelCodec.write(MODEL);
        ScoreModel read = ScoreModelCodec.read(bytes, HASH);

        assertThat(read.origin()).isEqualTo(MODEL.origin());
        assertThat(read.quality()).isEqualTo(MODEL.quality());
        assertThat(ScoreModelCodec.write(read)).isEqualTo(bytes);
        assertThat(bytes).hasSizeLessThan(400);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            FeatureVector features =
                    FeatureVector.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            assertThat(read.score(features)).isEqualTo(MODEL.score(features));
        }
    }

    @Test
    void bytesOfAnotherRegistryOrVersionAreRefused() {
        byte[] bytes = ScoreModelCodec.write(MODEL);
        byte[] later = bytes.clone();
        later[0]++;

        assertThatThrownBy(() -> ScoreModelCodec.read(bytes, "ffffffffffffffff"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model=" + HASH + ", registry=ffffffffffffffff");
        assertThatThrownBy(() -> ScoreModelCodec.read(later, HASH)).hasMessageContaining("form=2");
    }

    @Test
    void cutOffAndSurplusBytesAreRefused() {
        byte[] bytes = ScoreModelCodec.write(MODEL);

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ScoreModelCodec.read(cut, HASH)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ScoreModelCodec.read(Arrays.copyOf(bytes, bytes.length + 1), HASH))
                .hasMessageContaining("surplus");
    }

    /** Damage is refused, or is a model whose scores are probabilities: nothing else is thrown, nothing large allocated. */
    @Test
    void damagedBytesNeverBreakAScore() {
        byte[] bytes = ScoreModelCodec.write(MODEL);
        SplittableRandom random = new SplittableRandom(2);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                ScoreModel read = ScoreModelCodec.read(damaged, HASH);
                double[] zeros = new double[read.dimension()];
                assertThat(read.score(FeatureVector.of(zeros))).isBetween(0.0, 1.0);
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void functionsNeedFiniteWeights() {
        IsotonicCalibration half = new IsotonicCalibration(new double[0], new double[] {0.5});

        assertThatThrownBy(() -> new Function(Double.NaN, new double[1], half)).hasMessageContaining("columns=1");
        assertThatThrownBy(() -> new Function(0, new double[] {Double.POSITIVE_INFINITY}, half))
                .hasMessageContaining("columns=1");
        assertThatThrownBy(() -> new Function(0, new double[257], half)).hasMessageContaining("columns=257");
        assertThat(new ScoreQuality.Sample(0, 0).baseRate()).isCloseTo(0, within(0.0));
    }
}
