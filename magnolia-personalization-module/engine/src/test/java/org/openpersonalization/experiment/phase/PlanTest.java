package org.openpersonalization.experiment.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.InvalidValueException;

class PlanTest {

    private static final Timing TIMING = new Timing(Optional.empty(), Plans.ENDS, 0, 2);

    @Test
    void experimentWithoutAControlIsRefused() {
        refuses(() -> plan(new Variation("a", 0.5), new Variation("b", 0.5)), "has a control");
        refuses(() -> plan(new Variation("a", 0.5), new Variation("default", 0.5)), "first");
    }

    @Test
    void controlIsComparedWithOneToNineteenVariantsEachOnce() {
        refuses(() -> plan(new Variation("default", 1)), "1 to 19 variants");
        refuses(
                () -> plan(new Variation("default", 0.4), new Variation("a", 0.3), new Variation("a", 0.3)),
                "each once");
        refuses(
                () -> Plans.of(
                        "x", IntStream.range(0, 20).mapToObj(i -> "v" + i).toArray(String[]::new)),
                "1 to 19");
        assertThat(Plans.of("x", IntStream.range(0, 19).mapToObj(i -> "v" + i).toArray(String[]::new))
                        .variations())
                .hasSize(20);
    }

    @Test
    void weightsAddUp() {
        refuses(() -> plan(new Variation("default", 0.5), new Variation("a", 0.4)), "sum=90 %");
    }

    @Test
    void variationHasAVariantAndAWeight() {
        refuses(() -> new Variation(" ", 0.5), "names a variant");
        refuses(() -> new Variation("a", 0), "above 0");
        refuses(() -> new Variation("a", 1.1), "at most 1");
        refuses(() -> new Variation("a", Double.NaN), "NaN");
    }

    @Test
    void someOfTheVisitorsTakePart() {
        refuses(() -> new Population(FrozenAudience.everybody(), 0, Optional.empty()), "coverage=0");
        refuses(() -> new Population(FrozenAudience.everybody(), 1.5, Optional.empty()), "at most 1");
        assertThat(Population.everybody().audience()).isEqualTo(FrozenAudience.everybody());
    }

    @Test
    void eachGoalHasOnePart() {
        Goal click = Plans.goal("click");
        Goal order = Plans.goal("order");
        PlanGoals.Guarded guarded = new PlanGoals.Guarded(Plans.goal("bounce"), 0.05, true);

        assertThat(new PlanGoals(click, List.of(order), List.of(guarded)).all())
                .extracting(Goal::name)
                .containsExactly("click", "order", "bounce");
        refuses(() -> new PlanGoals(click, List.of(click), List.of()), "one part");
        refuses(() -> new PlanGoals(click, List.of(), List.of(new PlanGoals.Guarded(click, 0, false))), "one part");
        refuses(() -> new PlanGoals.Guarded(click, -0.1, false), "0 or more");
        refuses(() -> new PlanGoals.Guarded(click, 1, false), "below 1");
    }

    @Test
    void experimentStartsBeforeItEndsAndRampsUpWithinTwoMonths() {
        refuses(() -> new Timing(Optional.of(Plans.ENDS), Plans.ENDS, 0, 1), "starts before it ends");
        refuses(() -> new Timing(Optional.empty(), Plans.ENDS, -1, 1), "0 to 60 days");
        refuses(() -> new Timing(Optional.empty(), Plans.ENDS, 61, 1), "0 to 60 days");
        refuses(() -> new Timing(Optional.empty(), Plans.ENDS, 0, 0), "1 to 52 weeks");
        refuses(() -> new Timing(Optional.empty(), Plans.ENDS, 0, 53), "1 to 52 weeks");
    }

    @Test
    void datesCoverFromTheStartToBeforeTheEnd() {
        Instant start = Plans.STARTED.plusSeconds(60);
        Timing timing = new Timing(Optional.of(start), Plans.ENDS, 0, 2);

        assertThat(timing.covers(start.minusSeconds(1))).isFalse();
        assertThat(timing.covers(start)).isTrue();
        assertThat(timing.covers(Plans.ENDS)).isFalse();
        assertThat(TIMING.covers(Instant.MIN)).isTrue();
    }

    @Test
    void rampUpGrowsOnceADayFromTheFirstAssignmentOn() {
        Timing fourDays = new Timing(Optional.empty(), Plans.ENDS, 4, 1);
        Instant start = Plans.STARTED.plus(Duration.ofDays(10));
        Timing later = new Timing(Optional.of(start), Plans.ENDS, 4, 1);

        assertThat(fourDays.ramp(Plans.STARTED, Plans.STARTED.minusSeconds(5))).isEqualTo(0.25);
        assertThat(fourDays.ramp(Plans.STARTED, Plans.STARTED)).isEqualTo(0.25);
        assertThat(fourDays.ramp(Plans.STARTED, Plans.STARTED.plus(Duration.ofDays(2))))
                .isEqualTo(0.75);
        assertThat(fourDays.ramp(Plans.STARTED, Plans.STARTED.plus(Duration.ofDays(30))))
                .isEqualTo(1);
        assertThat(fourDays.rampDay(Plans.STARTED, Plans.ENDS)).isEqualTo(3);
        assertThat(later.ramp(Plans.STARTED, start)).as("a later start").isEqualTo(0.25);
        assertThat(TIMING.ramp(Plans.STARTED, Plans.STARTED)).isEqualTo(1);
        assertThat(TIMING.rampDay(Plans.STARTED, Plans.ENDS)).isZero();
    }

    @Test
    void firstAssignmentIsNotBeforeThePhase() {
        Instant start = Plans.STARTED.plus(Duration.ofDays(10));

        assertThat(new Timing(Optional.of(start), Plans.ENDS, 0, 1).begins(Plans.STARTED))
                .isEqualTo(start);
        assertThat(new Timing(Optional.of(Plans.STARTED), Plans.ENDS, 0, 1).begins(start))
                .isEqualTo(start);
    }

    @Test
    void experimentPlansForSomebody() {
        refuses(() -> new Method(Method.Mode.PLANNED, 0, 0, false), "plannedVisitors=0");
        refuses(() -> new Method(Method.Mode.PLANNED, 1, -0.1, false), "margin=-0.1");
        refuses(() -> new Method(Method.Mode.PLANNED, 1, 1, false), "margin=1.0");
    }

    @Test
    void frozenAudienceIsCompiledWithItsGroups() {
        FrozenAudience alps = new FrozenAudience(
                "alps",
                "Alps",
                Map.of("context.country", Map.of("$inGroup", "dach")),
                Map.of("dach", List.of("DE", "AT", "CH")));

        assertThat(alps.compiled(Set.of("context.country"))
                        .condition()
                        .matches(Attributes.of(Map.of("context", Map.of("country", "AT")))))
                .isTrue();
        assertThat(FrozenAudience.everybody().compiled(Set.of()).condition().matches(Attributes.none()))
                .isTrue();
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> alps.compiled(Set.of()));
    }

    private static Plan plan(Variation... variations) {
        return Plans.of("x", List.of(variations), Population.everybody(), TIMING);
    }

    private static void refuses(ThrowingCallable making, String words) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(words);
    }
}
