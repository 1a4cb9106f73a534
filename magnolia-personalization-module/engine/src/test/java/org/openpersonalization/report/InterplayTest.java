package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.report.Interplay.Side;

class InterplayTest {

    private final Comparison first = Plans.comparing("bold").phase().comparison();
    private final Comparison second = Plans.comparing("calm", "loud").phase().comparison();

    @Test
    void apartExperimentsDoNotDisturbEachOther() {
        Interplay interplay = Interplay.of(new Side(first, 500), new Side(second, 700), Plans.CLICK, List.of());

        assertThat(interplay.text().code()).isEqualTo("interplay-apart");
        assertThat(interplay.overlap().share()).isZero();
        assertThat(interplay.interaction()).isEmpty();
    }

    @Test
    void fewVisitorsOfBothSayNothing() {
        List<Crossed> crossed = List.of(cell("default", "default", 50, 5), cell("bold", "calm", 50, 9));

        Interplay interplay = Interplay.of(new Side(first, 500), new Side(second, 700), Plans.CLICK, crossed);

        assertThat(interplay.text().code()).isEqualTo("interplay-few");
        assertThat(interplay.overlap().both()).isEqualTo(100);
        assertThat(interplay.overlap().onlyFirst()).isEqualTo(400);
        assertThat(interplay.overlap().onlySecond()).isEqualTo(600);
    }

    @Test
    void disturbanceIsFoundBetweenTheTwoThatDisturb() {
        Interplay interplay = Interplay.of(
                new Side(first, 6000),
                new Side(second, 6000),
                Plans.CLICK,
                List.of(
                        cell("default", "default", 1000, 100),
                        cell("bold", "default", 1000, 150),
                        cell("default", "calm", 1000, 100),
                        cell("bold", "calm", 1000, 152),
                        cell("default", "loud", 500, 50),
                        cell("default", "loud", 500, 50),
                        cell("bold", "loud", 1000, 20)));

        assertThat(interplay.isEvidence()).isTrue();
        assertThat(interplay.interaction().orElseThrow().value()).isCloseTo(-0.13, within(1e-12));
        assertThat(interplay.interaction().orElseThrow().high().orElseThrow()).isNegative();
        assertThat(interplay.text().code()).isEqualTo("interplay-found");
        assertThat(interplay.text().parameters())
                .containsEntry("first", "bold")
                .containsEntry("second", "loud")
                .containsEntry("goal", "Clicks");
        assertThat(interplay.overlap().share()).isEqualTo(1);
    }

    @Test
    void sharedVisitorsAloneAreNoDisturbance() {
        Interplay interplay = Interplay.of(
                new Side(first, 8000),
                new Side(second, 4000),
                Plans.CLICK,
                List.of(
                        cell("default", "default", 1000, 100),
                        cell("bold", "default", 1000, 150),
                        cell("default", "calm", 1000, 100),
                        cell("bold", "calm", 1000, 152)));

        assertThat(interplay.isEvidence()).isFalse();
        assertThat(interplay.interaction()).isPresent();
        assertThat(interplay.text().parameters()).isEqualTo(Map.of("share", "0.5"));
        assertThat(interplay.text().code()).isEqualTo("interplay-none");
    }

    private static Crossed cell(String firstArm, String secondArm, long visitors, long reached) {
        return new Crossed(firstArm, secondArm, Counting.visitors(visitors, reached));
    }
}
