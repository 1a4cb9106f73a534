package org.openpersonalization.magnolia;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Standing.State;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.statistics.sample.Cap;

/** Experiments in memory, which can be out of reach; counts how often it was asked for all of them. */
public final class FakeExperimentStore implements ExperimentStore {

    private final Map<String, Standing.Status> newest = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private Optional<ProgrammePlan> programme = Optional.empty();
    private long revision;
    private int reads;
    private boolean isAway;

    public static Goal goal(String name) {
        return new Goal(
                name,
                name,
                new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);
    }

    /** Of the control and the variant {@code a} of the component {@code c}. */
    public static Plan plan(String name, FrozenAudience audience, Instant until) {
        return new Plan(
                new Plan.About(name, name, "", ""),
                "c",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                new Population(audience, 1, Optional.empty()),
                new PlanGoals(goal("click"), List.of(), List.of()),
                new Timing(Optional.empty(), until, 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
                List.of());
    }

    public void goAway(boolean away) {
        isAway = away;
    }

    public int reads() {
        return reads;
    }

    public List<Act> acts() {
        return acts;
    }

    private FakeExperimentStore reachable() {
        if (isAway) {
            throw new StoreUnavailableException("away");
        }
        return this;
    }

    @Override
    public long revision() {
        return reachable().revision;
    }

    @Override
    public Standing standing() {
        reachable().reads++;
        return new Standing(revision, List.copyOf(newest.values()), programme);
    }

    @Override
    public Phase begin(Plan plan, By by) {
        String name = plan.about().name();
        int number = Optional.ofNullable(newest.get(name))
                        .map(status -> status.phase().number())
                        .orElse(0)
                + 1;
        Phase phase = new Phase(number, plan, by.at(), Optional.empty());
        put(phase, State.RUNNING, new Act(name, number, Act.Kind.BEGIN, by.actor(), by.reason(), by.at()));
        return phase;
    }

    private void put(Phase phase, State state, Act act) {
        newest.put(phase.plan().about().name(), new Standing.Status(phase, state, ""));
        acts.add(act);
        revision++;
    }

    @Override
    public boolean pause(String experiment, By by) {
        return change(experiment, by, Act.Kind.PAUSE, State.PAUSED);
    }

    @Override
    public boolean resume(String experiment, By by) {
        return change(experiment, by, Act.Kind.RESUME, State.RUNNING);
    }

    @Override
    public boolean stop(String experiment, By by) {
        return change(experiment, by, Act.Kind.STOP, State.STOPPED);
    }

    @Override
    public boolean endByPromotion(String experiment, By by) {
        return change(experiment, by, Act.Kind.PROMOTE, State.STOPPED);
    }

    private boolean change(String experiment, By by, Act.Kind kind, State to) {
        Standing.Status now = newest.get(experiment);
        if (now == null || now.state() == State.STOPPED || now.state() == to) {
            return false;
        }
        put(now.phase(), to, new Act(experiment, now.phase().number(), kind, by.actor(), by.reason(), by.at()));
        return true;
    }

    @Override
    public List<Phase> phases(String experiment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Act> acts(String experiment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProgrammePlan measureProgramme(ProgrammeGoals goals, Instant at) {
        int phase = programme.map(ProgrammePlan::phase).orElse(0) + 1;
        ProgrammePlan plan = new ProgrammePlan(phase, goals.goals(), goals.holdout(), goals.control(), at);
        programme = Optional.of(plan);
        revision++;
        return plan;
    }
}
