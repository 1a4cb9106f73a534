package org.openpersonalization.statistics.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultiplicityTest {

    private final Map<String, Double> pValues = questions("a", 0.01, "b", 0.04, "c", 0.03);

    /** Sorted: 0.01 · 3, 0.03 · 2, 0.04 · 1 = 0.03, 0.06, 0.04; each at least the one before: 0.03, 0.06, 0.06. */
    @Test
    void holmAsWorkedByHand() {
        Map<String, Double> adjusted = Holm.adjusted(pValues);

        assertThat(adjusted.get("a")).isCloseTo(0.03, within(1e-12));
        assertThat(adjusted.get("b")).isCloseTo(0.06, within(1e-12));
        assertThat(adjusted.get("c")).isCloseTo(0.06, within(1e-12));
        assertThat(adjusted.keySet()).containsExactly("a", "b", "c");
    }

    /** Sorted: 0.01 · 3/1, 0.03 · 3/2, 0.04 · 3/3 = 0.03, 0.045, 0.04; each at most the one after: 0.03, 0.04, 0.04. */
    @Test
    void benjaminiAndHochbergAsWorkedByHand() {
        Map<String, Double> adjusted = BenjaminiHochberg.adjusted(pValues);

        assertThat(adjusted.get("a")).isCloseTo(0.03, within(1e-12));
        assertThat(adjusted.get("b")).isCloseTo(0.04, within(1e-12));
        assertThat(adjusted.get("c")).isCloseTo(0.04, within(1e-12));
    }

    /**
     * Five questions, a tenth may be false: k · e must reach 5 / 0.1 = 50. Sorted: 1 · 60 = 60 yes, 2 · 24 = 48 no, 3 · 20 = 60
     * yes, 4 · 2 = 8 no, 5 · 0.5 = 2.5 no. The largest k is 3, so the second one is answered as well.
     */
    @Test
    void evidenceAsWorkedByHand() {
        Map<String, Double> evidence = logs(questions("a", 2, "b", 60, "c", 20, "d", 0.5, "e", 24));

        assertThat(EvidenceRanking.answered(evidence, 0.1)).containsExactly("b", "c", "e");
        assertThat(EvidenceRanking.answered(evidence, 0.01)).isEmpty();
        assertThat(EvidenceRanking.adjusted(evidence).get("e")).isCloseTo(5.0 / 60, within(1e-12));
    }

    @Test
    void answersAreThoseOfTheDefinition() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            Map<String, Double> evidence = new LinkedHashMap<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                evidence.put("q" + i, Math.exp(2 + 2 * random.nextGaussian()));
            }
            double[] sorted = evidence.values().stream()
                    .mapToDouble(value -> -value)
                    .sorted()
                    .map(value -> -value)
                    .toArray();
            int largest = 0;
            for (int k = 1; k <= sorted.length; k++) {
                largest = k * sorted[k - 1] >= sorted.length / 0.1 ? k : largest;
            }

            assertThat(EvidenceRanking.answered(logs(evidence), 0.1)).hasSize(largest);
        }
    }

    @Test
    void holmIsStricterThanBenjaminiAndHochberg() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            Map<String, Double> drawn = questions("a", random.nextDouble(), "b", random.nextDouble(), "c", 0.02);

            Map<String, Double> holm = Holm.adjusted(drawn);

            BenjaminiHochberg.adjusted(drawn)
                    .forEach(
                            (key, value) -> assertThat(value).isBetween(drawn.get(key) - 1e-12, holm.get(key) + 1e-12));
        }
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(EvidenceRanking.answered(Map.of(), 0.05)).isEmpty();
        assertThat(Holm.adjusted(Map.of())).isEmpty();
    }

    @Test
    void adjustedValuesAreNeverAboveOne() {
        Map<String, Double> sure = questions("a", 0.9, "b", 1);

        assertThat(Holm.adjusted(sure).values()).allMatch(p -> p <= 1);
        assertThat(BenjaminiHochberg.adjusted(sure).values()).allMatch(p -> p <= 1);
    }

    @Test
    void valuesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Holm.adjusted(questions("a", Double.NaN))).hasMessageContaining("[a=NaN]");
    }

    private static Map<String, Double> questions(Object... pairs) {
        Map<String, Double> questions = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            questions.put((String) pairs[i], ((Number) pairs[i + 1]).doubleValue());
        }
        return questions;
    }

    private static Map<String, Double> logs(Map<String, Double> values) {
        Map<String, Double> logs = new LinkedHashMap<>();
        values.forEach((key, value) -> logs.put(key, Math.log(value)));
        return logs;
    }
}
