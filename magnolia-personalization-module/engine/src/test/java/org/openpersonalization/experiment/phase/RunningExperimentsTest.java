package org.openpersonalization.experiment.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.experiment.Assignment;
import org.openpersonalization.experiment.Subject;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.signal.RequestContext;

class RunningExperimentsTest {

    @Test
    void onlyWhatRunsIsServed() {
        Phase running = Plans.phase(1, Plans.of("running", "a"));
        Standing standing = new Standing(
                7,
                List.of(
                        new Standing.Status(running, Standing.State.RUNNING, ""),
                        new Standing.Status(Plans.phase(1, Plans.of("paused", "a")), Standing.State.PAUSED, ""),
                        new Standing.Status(Plans.phase(1, Plans.of("stopped", "a")), Standing.State.STOPPED, "")),
                Optional.empty());

        RunningExperiments served = RunningExperiments.of(standing, RequestContext.PATHS);

        assertThat(served.on("c")).extracting(RunningExperiment::phase).containsExactly(running);
        assertThat(served.on("d")).isEmpty();
        assertThat(served.leftOut()).isEmpty();
        assertThat(served.programme()).isEmpty();
        assertThat(RunningExperiments.none().on("c")).isEmpty();
    }

    @Test
    void orderDoesNotDependOnTheStore() {
        Phase one = Plans.phase(1, Plans.of("one", "a"));
        Phase two = Plans.phase(1, Plans.of("two", "a"));

        assertThat(RunningExperiments.of(Plans.running(two, one), Set.of()).on("c"))
                .extracting(RunningExperiment::title)
                .containsExactly("The one", "The two");
    }

    @Test
    void experimentThatCannotBeCompiledIsLeftOutAndNamed() {
        FrozenAudience unknown = new FrozenAudience("x", "X", Map.of("context.moon", "full"), Map.of());
        Phase broken = Plans.phase(1, Plans.of("broken", new Population(unknown, 1, Optional.empty()), "a"));
        Phase unstorable = Plans.phase(1, Plans.of("a=b", "a"));
        Phase good = Plans.phase(1, Plans.of("good", "a"));

        RunningExperiments served =
                RunningExperiments.of(Plans.running(broken, unstorable, good), RequestContext.PATHS);

        assertThat(served.on("c")).extracting(RunningExperiment::phase).containsExactly(good);
        assertThat(served.leftOut()).containsOnlyKeys("broken", "a=b");
        assertThat(served.leftOut().get("broken")).contains("context.moon");
    }

    @Test
    void assignmentIsThatOfThePhaseOnEveryDayOfTheRampUp() {
        Timing timing = new Timing(Optional.of(Plans.STARTED.plus(Duration.ofDays(1))), Plans.ENDS, 5, 1);
        Phase phase = Plans.phase(
                1,
                Plans.of(
                        "x",
                        List.of(new Variation("default", 0.3), new Variation("a", 0.7)),
                        Population.everybody(),
                        timing));
        RunningExperiment running = served(phase);

        for (int hours = 0; hours < 24 * 8; hours += 5) {
            Instant now = Plans.STARTED.plus(Duration.ofHours(hours));
            for (int i = 0; i < 200; i++) {
                String visitor = "visitor-" + i;
                assertThat(assignment(running, visitor, now))
                        .isEqualTo(phase.assignment(running.audience(), now)
                                .assign(Subject.of(Attributes.of(Map.of("id", visitor)), now)));
            }
        }
    }

    @Test
    void rampUpBringsVisitorsInAndMovesNobody() {
        Plan plan = Plans.of(
                "x",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                Population.everybody(),
                new Timing(Optional.empty(), Plans.ENDS, 10, 1));
        RunningExperiment running = served(Plans.phase(1, plan));
        Instant early = Plans.STARTED.plus(Duration.ofDays(2));
        Instant late = Plans.STARTED.plus(Duration.ofDays(30));

        List<String> taking = IntStream.range(0, 5_000)
                .mapToObj(i -> "v" + i)
                .filter(visitor -> assignment(running, visitor, early).hashUsed())
                .toList();

        assertThat(taking)
                .hasSizeBetween(1_300, 1_700)
                .allSatisfy(
                        visitor -> assertThat(assignment(running, visitor, late).variationKey())
                                .isEqualTo(assignment(running, visitor, early).variationKey()));
    }

    @Test
    void runningExperimentSaysWhatShowingAVariationCountsFor() {
        RunningExperiment running = served(Plans.phase(4, Plans.of("x", "a", "b", "d")));

        assertThat(running.membership("a")).isEqualTo(new Membership("experiment/x/4", "a"));
        assertThat(running.challengers()).containsExactly("a", "b", "d");
        assertThat(running.propensities()).containsEntry("default", 0.25).hasSize(4);
    }

    private static Assignment assignment(RunningExperiment running, String visitor, Instant now) {
        return running.at(now).assign(Subject.of(Attributes.of(Map.of("id", visitor)), now));
    }

    private static RunningExperiment served(Phase phase) {
        return RunningExperiments.of(Plans.running(phase), RequestContext.PATHS)
                .on("c")
                .get(0);
    }
}
