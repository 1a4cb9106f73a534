package org.openpersonalization.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Cap;

class LeakGuardTest {

    private static Goal goal(GoalRule rule) {
        return new Goal("goal", "Goal", rule, Measure.REACHED, Cap.LARGEST, Duration.ofDays(7), false);
    }

    private static GoalRule deed(ActivityKind kind, String subject) {
        return new GoalRule.Deed(kind, subject, 0);
    }

    private static FeatureRegistry reading(String path) {
        return FeatureRegistry.of(
                List.of(new Feature(
                        new Feature.Identity("tell", 1, "A feature."),
                        new FeatureType.Amount(true),
                        new TreeSet<>(Set.of(path)),
                        attributes -> 1)),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "CONVERSION, order, profile.conversions",
        "CONVERSION, order, profile.conversions7d",
        "CONVERSION, order, profile.conversionsSession.order",
        "CONVERSION, order, profile.stage",
        "FORM, contact, profile.forms30d",
        "EVENT, '', profile.events.call",
        "CLICK, '', profile.clicks",
        "VIEW, /pricing, profile.views./pricing",
        "CONSUMED, '', profile.consumed1d"
    })
    void featureThatTheGoalSetsIsRefused(ActivityKind kind, String subject, String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeakGuard.check(reading(path), goal(deed(kind, subject))))
                .withMessageContaining("feature=tell")
                .withMessageContaining(path);
    }

    @ParameterizedTest
    @CsvSource({
        "CONVERSION, order, profile.conversions.newsletter",
        "CONVERSION, order, profile.views7d",
        "FORM, contact, profile.stage",
        "VIEW, /pricing, profile.views",
        "CONVERSION, order, context.device",
        "CONVERSION, order, profile.interests.climbing"
    })
    void otherFeatureIsAccepted(ActivityKind kind, String subject, String path) {
        assertThatCode(() -> LeakGuard.check(reading(path), goal(deed(kind, subject))))
                .doesNotThrowAnyException();
    }

    @Test
    void returnsAndBouncesSetTheirOwnCounters() {
        Goal back = goal(new GoalRule.Return(Duration.ofDays(1)));
        Goal bounce = goal(new GoalRule.Bounce());

        assertThatIllegalArgumentException().isThrownBy(() -> LeakGuard.check(reading("profile.sessions"), back));
        assertThatIllegalArgumentException().isThrownBy(() -> LeakGuard.check(reading("profile.bounces"), bounce));
        assertThatCode(() -> LeakGuard.check(reading("profile.sessions"), bounce))
                .doesNotThrowAnyException();
    }

    @Test
    void segmentThatReadsTheGoalIsRefused() {
        FeatureRegistry registry = new BuiltInFeatures(
                        List.of(),
                        Map.of(),
                        List.of(FeatureFixtures.audience(
                                "buyers", Map.of("profile.conversions.order", Map.of("$gte", 1)))))
                .registry();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeakGuard.check(registry, goal(deed(ActivityKind.CONVERSION, "order"))))
                .withMessageContaining("segment.buyers");
    }

    /** Columns: noise, a leak that orders, a rare flag that only successes have, a good feature. */
    @Test
    void columnsOfTheLogThatTellTheOutcomeAreFound() {
        SplittableRandom random = new SplittableRandom(4);
        List<FeatureVector> rows = new ArrayList<>();
        boolean[] successes = new boolean[4_000];
        for (int row = 0; row < successes.length; row++) {
            boolean good = random.nextInt(4) == 0;
            successes[row] = random.nextDouble() < (good ? 0.4 : 0.05);
            rows.add(FeatureVector.of(
                    random.nextDouble(),
                    successes[row] ? 2 + random.nextDouble() : random.nextDouble(),
                    successes[row] && random.nextInt(4) == 0 ? 1 : 0,
                    good ? 1 : 0));
        }

        List<LeakGuard.Finding> findings = LeakGuard.findings(rows, successes);

        assertThat(findings).extracting(LeakGuard.Finding::column).containsExactly(1, 2);
        assertThat(findings.get(0).auc()).isEqualTo(1);
        assertThat(findings.get(1).rate()).isEqualTo(1);
        assertThat(LeakGuard.findings(rows.subList(0, 30), java.util.Arrays.copyOf(successes, 30)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> LeakGuard.findings(rows, new boolean[1]));
    }
}
