package org.openpersonalization.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.feature.BuiltInFeatures;
import org.openpersonalization.feature.FeatureRegistry;
import org.openpersonalization.feature.LeakGuard;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.ChoiceReason;
import org.openpersonalization.learning.log.DecisionCodec;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.statistics.sample.Cap;

/** The features of every site in the decision log. */
class BuiltInFeaturesLogTest {

    private static final List<String> TOPICS =
            List.of("climbing", "skiing", "hiking", "running", "cycling", "yoga", "swimming", "travel");
    private static final FeatureRegistry REGISTRY =
            new BuiltInFeatures(TOPICS, Map.of("goal", List.of("relax", "train")), List.of()).registry();

    @Test
    void decisionAboutAVisitorWithAllInterestsTakesAtMost200Bytes() {
        Map<String, Object> values = Map.of(
                "context.device",
                "phone",
                "context.hour",
                12,
                "context.weekday",
                "monday",
                "profile.daysAway",
                3,
                "profile.sessions",
                7,
                "profile.viewsSession",
                3,
                "profile.stage",
                "engaged",
                "declared.goal",
                List.of("relax", "train"));
        Attributes visitor = path -> path.startsWith("profile.interests.") ? 1.37 : values.get(path);
        List<String> arms =
                IntStream.range(0, 8).mapToObj(arm -> "variant-" + arm).toList();
        double[] shares = new double[8];
        Arrays.fill(shares, 0.125);

        LoggedDecision decision = new LoggedDecision(
                new LoggedDecision.Origin(new UUID(1, 2), new VisitorKey(3, 4), Instant.parse("2026-12-01T00:00:00Z")),
                new LoggedDecision.ModelVersion(100_000, REGISTRY.hash()),
                REGISTRY.encode(visitor, new ConsentState(Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES))),
                new ArmProbabilities(arms, shares),
                new LoggedDecision.Choice("variant-3", "variant-0", TrafficSlice.POLICY, ChoiceReason.DRAWN));

        assertThat(new DecisionCodec(arms).write(decision)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void stageIsNoFeatureOfAModelForOrders() {
        Goal orders = new Goal(
                "orders",
                "Orders",
                new GoalRule.Deed(ActivityKind.CONVERSION, "order", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeakGuard.check(REGISTRY, orders))
                .withMessageContaining("stage");
    }
}
