package org.openpersonalization.experiment.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Goal;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Phase RUNNING = new Phase(1, Plans.of("hero", "a"), NOW, Optional.empty());
    private static final Phase ENDED = new Phase(1, Plans.of("hero", "a"), NOW, Optional.of(NOW));
    private static final Goal PRIMARY = RUNNING.plan().goals().primary();

    @Test
    void runningAndPausedExperimentsAreMeasured() {
        assertThat(standing(RUNNING, Standing.State.RUNNING).goals(NOW)).contains(PRIMARY);
        assertThat(standing(RUNNING, Standing.State.PAUSED).goals(NOW)).contains(PRIMARY);
    }

    @Test
    void stoppedExperimentIsMeasuredUntilWhatItsLastVisitorsDidInTheirWindowHasArrived() {
        Duration window = PRIMARY.window().plus(Contribution.GRACE);

        assertThat(standing(ENDED, Standing.State.STOPPED)
                        .goals(NOW.plus(window).minusMillis(1)))
                .contains(PRIMARY);
        assertThat(standing(ENDED, Standing.State.STOPPED).goals(NOW.plus(window)))
                .doesNotContain(PRIMARY);
    }

    @Test
    void programmeIsMeasuredBesides() {
        ProgrammePlan plan = new ProgrammePlan(1, List.of(PRIMARY), 0.05, 0.1, NOW);

        assertThat(new Standing(1, List.of(), Optional.of(plan)).goals(NOW)).containsExactly(PRIMARY);
        assertThat(Standing.NOTHING.goals(NOW)).isEmpty();
    }

    private static Standing standing(Phase phase, Standing.State state) {
        return new Standing(1, List.of(new Standing.Status(phase, state, "")), Optional.empty());
    }
}
