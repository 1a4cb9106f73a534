package org.openpersonalization.experiment.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.experiment.Split;

class BucketingTest {

    record Vector(String seed, String value, double position) {}

    static Stream<Vector> vectors() throws IOException {
        try (InputStream json = BucketingTest.class.getResourceAsStream("/bucketing.json")) {
            return Arrays.stream(new ObjectMapper().readValue(json, Vector[].class));
        }
    }

    /** The file may grow; its vectors never change, because assignments must not. */
    @ParameterizedTest
    @MethodSource("vectors")
    void positionsNeverChange(Vector vector) {
        assertThat(Bucketing.position(vector.seed(), vector.value())).isEqualTo(vector.position());
    }

    /** Chi-squared of 20 equal cells over 200 000 ids: below 43.8, the 99.9 % quantile at 19 degrees of freedom. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "uniform", "p13n-holdout", "p13n-control-/home/hero", "süd", "experiment-1", "experiment-2"})
    void positionsAreUniform(String seed) {
        int[] cells = new int[20];
        int ids = 200_000;
        for (int i = 0; i < ids; i++) {
            cells[(int) (Bucketing.position(seed, "visitor-" + i) * cells.length)]++;
        }
        double expected = (double) ids / cells.length;
        double chiSquared = Arrays.stream(cells)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();

        assertThat(chiSquared).isLessThan(43.8);
    }

    /** Of two seeds, the share of ids in both lower halves is a quarter; tolerance four standard errors. */
    @Test
    void seedsAreIndependent() {
        int ids = 100_000;
        int both = 0;
        for (int i = 0; i < ids; i++) {
            boolean one = Bucketing.position("one", "visitor-" + i) < 0.5;
            boolean other = Bucketing.position("other", "visitor-" + i) < 0.5;
            both += one && other ? 1 : 0;
        }

        assertThat((double) both / ids).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / ids)));
    }

    /**
     * Three variations of each of five experiments, in pairs: chi-squared of the nine cells over 60 000 ids stays below
     * 23.5, the 99.99 % quantile at four degrees of freedom, for each of the ten pairs.
     */
    @Test
    void experimentsAreIndependentOfEachOther() {
        String[] keys = {"price", "price-2", "header", "header-b", "checkout"};
        List<BucketRange> ranges = new Split(1, List.of(0.2, 0.3, 0.5)).ranges(3);
        for (int one = 0; one < keys.length; one++) {
            for (int other = 0; other < one; other++) {
                assertThat(dependence(keys[one], keys[other], ranges)).isLessThan(23.5);
            }
        }
    }

    /** Pearson's chi-squared against independence, with the margins that were seen. */
    private static double dependence(String one, String other, List<BucketRange> ranges) {
        int ids = 60_000;
        int[][] seen = new int[3][3];
        int[] rows = new int[3];
        int[] columns = new int[3];
        for (int i = 0; i < ids; i++) {
            int row = BucketRange.choose(Bucketing.position(one, "visitor-" + i), ranges)
                    .orElseThrow();
            int column = BucketRange.choose(Bucketing.position(other, "visitor-" + i), ranges)
                    .orElseThrow();
            seen[row][column]++;
            rows[row]++;
            columns[column]++;
        }
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double expected = (double) rows[row] * columns[column] / ids;
                sum += (seen[row][column] - expected) * (seen[row][column] - expected) / expected;
            }
        }
        return sum;
    }

    /** Over the UTF-8 bytes of seed and value together, as the specification has it; letters beyond ASCII included. */
    @Test
    void seedHashedBeforehandGivesTheSamePosition() {
        Random random = new Random(3);
        for (int round = 0; round < 5_000; round++) {
            String seed = text(random);
            String value = text(random);
            long inner = plainHash(seed + value);

            assertThat(new HashSeed(seed).position(value))
                    .as("%s + %s", seed, value)
                    .isEqualTo(plainHash(Long.toString(inner)) % 10_000 / 10_000.0);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int highest = random.nextBoolean() ? 0x7f : Character.MAX_CODE_POINT;
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(random.nextInt(highest + 1));
        }
        return text.toString();
    }

    private static long plainHash(String text) {
        long hash = 2_166_136_261L;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = ((hash ^ octet & 0xff) * 16_777_619L) & 0xffff_ffffL;
        }
        return hash;
    }

    /** Each half of ten digits with each of its values, and shorter numbers. */
    @Test
    void positionHashesTheDecimalDigits() {
        for (long half = 0; half < 100_000; half++) {
            assertHashesDigits(12_345L * 100_000 + half);
            assertHashesDigits(Math.min(half, 42_949) * 100_000 + 7);
            assertHashesDigits(half);
        }
        assertHashesDigits(0xffffffffL);
    }

    private static void assertHashesDigits(long inner) {
        double expected = Bucketing.hash(String.valueOf(inner)) % 10_000 / 10_000.0;
        if (Bucketing.position(inner) != expected) {
            assertThat(Bucketing.position(inner)).as(String.valueOf(inner)).isEqualTo(expected);
        }
    }

    @Test
    void valueIsBelowALimitBySeveralSeedsAsByEach() {
        HashSeed[] seeds = IntStream.range(0, 71)
                .mapToObj(number -> new HashSeed(number == 5 ? "süß" : "seed-" + number))
                .toArray(HashSeed[]::new);

        for (String value : List.of("", "visitor-7", "3ac56637-f9be-5f47-b6d7-5f89e8a97f10", "Zürich")) {
            long[] bits = new long[3];
            HashSeed.below(seeds, value, 0.5, bits, 1);

            for (int number = 0; number < seeds.length; number++) {
                assertThat((bits[1 + number / 64] >>> number % 64 & 1) == 1)
                        .as(number + " " + value)
                        .isEqualTo(seeds[number].position(value) < 0.5);
            }
        }
    }
}
