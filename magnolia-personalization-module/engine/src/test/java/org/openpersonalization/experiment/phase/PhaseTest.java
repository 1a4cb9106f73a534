package org.openpersonalization.experiment.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.experiment.Assignment;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.Subject;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.goal.Comparison;

class PhaseTest {

    private static final Audience EVERYBODY = FrozenAudience.everybody().compiled(Set.of());

    @Test
    void phaseIsAComparisonOfItsVariations() {
        Phase phase = Plans.phase(2, Plans.of("hero-test", "a"));

        assertThat(phase.key()).isEqualTo("experiment/hero-test/2");
        assertThat(phase.comparison())
                .isEqualTo(new Comparison(
                        "experiment/hero-test/2",
                        "c",
                        List.of(new Comparison.Share("default", 0.5), new Comparison.Share("a", 0.5)),
                        List.of(Plans.goal("click")),
                        Plans.STARTED));
    }

    @Test
    void nobodyIsAssignedOutsideTheDates() {
        Instant from = Plans.STARTED.plus(Duration.ofDays(1));
        Phase phase = Plans.phase(1, plan(1, Optional.empty(), new Timing(Optional.of(from), Plans.ENDS, 0, 1)));

        assertThat(assign(phase, "v", from.minusSeconds(1)).hashUsed()).isFalse();
        assertThat(assign(phase, "v", from).hashUsed()).isTrue();
        assertThat(assign(phase, "v", Plans.ENDS).hashUsed()).isFalse();
    }

    @Test
    void coverageAndRampUpLimitWhoTakesPart() {
        Phase phase = Plans.phase(1, plan(0.5, Optional.empty(), new Timing(Optional.empty(), Plans.ENDS, 10, 1)));

        assertThat(share(phase, Plans.STARTED)).isBetween(0.04, 0.06);
        assertThat(share(phase, Plans.STARTED.plus(Duration.ofDays(20)))).isBetween(0.48, 0.52);
    }

    @Test
    void namespacesDivideTheVisitors() {
        Timing timing = new Timing(Optional.empty(), Plans.ENDS, 0, 1);
        Phase one = Plans.phase(1, plan(1, namespace(0, 0.4), timing));
        Phase other = Plans.phase(2, plan(1, namespace(0.4, 1), timing));

        for (int i = 0; i < 1_000; i++) {
            boolean inOne = assign(one, "v" + i, Plans.STARTED).hashUsed();
            boolean inOther = assign(other, "v" + i, Plans.STARTED).hashUsed();
            assertThat(inOne).as("visitor " + i).isNotEqualTo(inOther);
        }
    }

    @Test
    void standingKnowsItsExperimentsByName() {
        Standing standing = Plans.running(Plans.phase(1, Plans.of("one", "a")), Plans.phase(3, Plans.of("two", "a")));

        assertThat(standing.experiment("two"))
                .map(status -> status.phase().number())
                .contains(3);
        assertThat(standing.experiment("three")).isEmpty();
        assertThat(Standing.NOTHING.experiments()).isEmpty();
    }

    @Test
    void programmeIsTheHoldoutAgainstEverybodyElse() {
        ProgrammePlan plan = new ProgrammePlan(3, List.of(Plans.goal("order")), 0.05, 0.1, Plans.STARTED);

        assertThat(plan.comparison())
                .isEqualTo(new Comparison(
                        "programme/3",
                        "",
                        List.of(new Comparison.Share("holdout", 0.05), new Comparison.Share("personalized", 0.95)),
                        List.of(Plans.goal("order")),
                        Plans.STARTED));
        assertThat(plan.rule("c", "spring"))
                .isEqualTo(new Comparison(
                        "rule/c/spring/3",
                        "c",
                        List.of(new Comparison.Share("control", 0.1), new Comparison.Share("shown", 0.9)),
                        List.of(Plans.goal("order")),
                        Plans.STARTED));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ProgrammePlan(1, List.of(Plans.goal("a"), Plans.goal("a")), 0.05, 0.1, Plans.STARTED)
                                .comparison());
    }

    @Test
    void actsHaveNames() {
        assertThat(Act.Kind.BEGIN.label()).isEqualTo("begin");
        assertThat(Act.Kind.STOP.label()).isEqualTo("stop");
    }

    private static double share(Phase phase, Instant now) {
        return IntStream.range(0, 10_000)
                        .filter(i -> assign(phase, "v" + i, now).hashUsed())
                        .count()
                / 10_000.0;
    }

    private static Assignment assign(Phase phase, String visitor, Instant now) {
        return phase.assignment(EVERYBODY, now).assign(Subject.of(Attributes.of(Map.of("id", visitor)), now));
    }

    private static Plan plan(double coverage, Optional<Namespace> namespace, Timing timing) {
        return Plans.of(
                "x",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                new Population(FrozenAudience.everybody(), coverage, namespace),
                timing);
    }

    private static Optional<Namespace> namespace(double from, double to) {
        return Optional.of(new Namespace("page", new BucketRange(from, to)));
    }
}
