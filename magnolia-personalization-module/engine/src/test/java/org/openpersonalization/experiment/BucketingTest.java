package org.openpersonalization.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    @Test
    void positionsAreUniform() {
        int[] cells = new int[20];
        int ids = 200_000;
        for (int i = 0; i < ids; i++) {
            cells[(int) (Bucketing.position("uniform", "visitor-" + i) * cells.length)]++;
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
}
