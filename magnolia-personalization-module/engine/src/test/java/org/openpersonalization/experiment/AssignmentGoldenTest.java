package org.openpersonalization.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.experiment.bucket.HashVersion;

/**
 * Golden values of the ids {@code visitor-0}, {@code visitor-1} …, made by another program. The digest is SHA-256 over all
 * of them, one number a line, so that any change is found. The files may grow and their lines never change.
 */
class AssignmentGoldenTest {

    /** In thousandths for version 1, in ten-thousandths for version 2; the samples are every 400th. */
    record Positions(int version, String seed, int ids, String sha256, int[] samples) {
        @Override
        public String toString() {
            return "version " + version + ", seed [" + seed + "]";
        }
    }

    /** Indices of variations, −1 for who takes no part; the counts start with those. */
    record Shares(
            String experiment,
            double coverage,
            List<Double> weights,
            int variations,
            int ids,
            String sha256,
            int[] counts) {
        @Override
        public String toString() {
            return experiment + ", coverage " + coverage + ", weights " + weights;
        }
    }

    static Stream<Positions> positions() throws IOException {
        return read("/positions.json", Positions[].class);
    }

    static Stream<Shares> shares() throws IOException {
        return read("/assignments.json", Shares[].class);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void positionsNeverChange(Positions golden) {
        HashVersion version = HashVersion.of(golden.version()).orElseThrow();
        int steps = version == HashVersion.ONE ? 1_000 : 10_000;

        int[] found = IntStream.range(0, golden.ids())
                .map(i -> (int) Math.round(version.position(golden.seed(), "visitor-" + i) * steps))
                .toArray();

        assertThat(IntStream.range(0, golden.samples().length).map(i -> found[i * 400]))
                .containsExactly(Arrays.stream(golden.samples()).boxed().toArray(Integer[]::new));
        assertThat(digest(found)).isEqualTo(golden.sha256());
    }

    @ParameterizedTest
    @MethodSource("shares")
    void assignmentsNeverChange(Shares golden) {
        List<String> keys = IntStream.range(0, golden.variations())
                .mapToObj(Integer::toString)
                .toList();
        Experiment experiment =
                Experiment.of(golden.experiment(), keys, new Split(golden.coverage(), golden.weights()));

        int[] found = IntStream.range(0, golden.ids())
                .mapToObj(i ->
                        experiment.assign(Subject.of(Attributes.of(Map.of("id", "visitor-" + i)), Instant.EPOCH)))
                .mapToInt(assignment -> assignment.inExperiment() ? assignment.variation() : -1)
                .toArray();

        int[] counts = new int[golden.variations() + 1];
        Arrays.stream(found).forEach(variation -> counts[variation + 1]++);
        assertThat(counts).containsExactly(golden.counts());
        assertThat(digest(found)).isEqualTo(golden.sha256());
    }

    private static String digest(int[] values) {
        StringBuilder lines = new StringBuilder();
        Arrays.stream(values).forEach(value -> lines.append(value).append('\n'));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(lines.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Stream<T> read(String file, Class<T[]> type) throws IOException {
        try (InputStream json = AssignmentGoldenTest.class.getResourceAsStream(file)) {
            return Arrays.stream(new ObjectMapper().readValue(json, type));
        }
    }
}
