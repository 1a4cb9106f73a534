package org.openpersonalization.statistics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void wellFilledSegmentsAreShown() {
        assertThat(Suppression.INSIDE.hidden(Map.of("a", List.of(10L, 12L), "b", List.of(40L, 35L))))
                .isEmpty();
    }

    @Test
    void loneSmallSegmentTakesTheNextSmallestWithIt() {
        Map<String, List<Long>> visitors =
                Map.of("small", List.of(9L, 30L), "middle", List.of(50L, 60L), "large", List.of(500L, 600L));

        assertThat(Suppression.INSIDE.hidden(visitors)).containsExactlyInAnyOrder("small", "middle");
    }

    @Test
    void twoSmallSegmentsThatAreFewTogetherTakeAThird() {
        Map<String, List<Long>> visitors = Map.of(
                "a",
                List.of(2L, 30L),
                "b",
                List.of(3L, 20L),
                "middle",
                List.of(50L, 60L),
                "large",
                List.of(500L, 600L));

        assertThat(Suppression.INSIDE.hidden(visitors)).containsExactlyInAnyOrder("a", "b", "middle");
    }

    @Test
    void twoSegmentsAreBothHiddenWhenOneIs() {
        assertThat(Suppression.INSIDE.hidden(Map.of("a", List.of(3L, 3L), "b", List.of(500L, 500L))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void emptySegmentBetraysNobody() {
        Map<String, List<Long>> visitors = Map.of("none", List.of(0L, 0L), "all", List.of(500L, 500L));

        assertThat(Suppression.INSIDE.hidden(visitors)).containsExactly("none");
    }

    @Test
    void exportedReportsHideMore() {
        Map<String, List<Long>> visitors =
                Map.of("a", List.of(30L, 60L), "b", List.of(49L, 60L), "c", List.of(80L, 90L));

        assertThat(Suppression.INSIDE.hidden(visitors)).isEmpty();
        assertThat(Suppression.EXPORTED.hidden(visitors)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nothingHiddenCanEverBeWorkedOut() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            Map<String, List<Long>> visitors = new LinkedHashMap<>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                visitors.put("s" + i, List.of((long) random.nextInt(40), (long) random.nextInt(40)));
            }

            Set<String> hidden = Suppression.INSIDE.hidden(visitors);

            boolean allHidden = hidden.size() == visitors.size();
            for (int variant = 0; variant < 2; variant++) {
                int column = variant;
                visitors.forEach((key, counts) -> assertThat(hidden.contains(key) || counts.get(column) >= 10)
                        .isTrue());
                long rest = hidden.stream()
                        .mapToLong(key -> visitors.get(key).get(column))
                        .sum();
                assertThat(allHidden || rest == 0 || rest >= 10).isTrue();
            }
            assertThat(allHidden
                            || hidden.stream()
                                            .filter(key -> isInhabited(visitors.get(key)))
                                            .count()
                                    != 1)
                    .isTrue();
        }
    }

    @Test
    void atLeastOneVisitorIsAsked() {
        assertThatThrownBy(() -> new Suppression(0)).hasMessageContaining("[least=0]");
    }

    private static boolean isInhabited(List<Long> counts) {
        return counts.stream().anyMatch(count -> count > 0);
    }
}
