package org.openpersonalization.service.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.StoreUnavailableException;

/** Phases in memory, by the contract of the interface; the database can be out of reach, and its reads are counted. */
public final class FakeExperimentStore implements ExperimentStore {

    private static final Set<String> NO_PERSONS = Set.of("guardrail", "calendar");

    private final Map<String, List<Phase>> phases = new LinkedHashMap<>();
    private final Map<String, Standing.State> states = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private Optional<ProgrammePlan> programme = Optional.empty();
    private long revision;
    private int reads;
    private boolean isAway;

    /** Whether revision and standing are out of reach from now on. */
    public synchronized void goAway(boolean away) {
        isAway = away;
    }

    /** How often the standing was read. */
    public synchronized int reads() {
        return reads;
    }

    /** All acts, the oldest first. */
    public synchronized List<Act> acts() {
        return List.copyOf(acts);
    }

    /** An epoch is published. */
    public synchronized void grow() {
        revision++;
    }

    private void requireReachable() {
        if (isAway) {
            throw new StoreUnavailableException("away");
        }
    }

    @Override
    public synchronized long revision() {
        requireReachable();
        return revision;
    }

    @Override
    public synchronized Standing standing() {
        requireReachable();
        reads++;
        List<Standing.Status> all = new ArrayList<>();
        phases.forEach((name, each) -> all.add(new Standing.Status(newest(each), states.get(name), reason(name))));
        return new Standing(revision, all, programme);
    }

    /** Of an end that no user wished. */
    private String reason(String experiment) {
        return acts(experiment).stream()
                .limit(1)
                .filter(act -> act.kind() != Act.Kind.BEGIN && NO_PERSONS.contains(act.actor()))
                .map(Act::reason)
                .findFirst()
                .orElse("");
    }

    private static Phase newest(List<Phase> all) {
        return all.get(all.size() - 1);
    }

    @Override
    public synchronized Phase begin(Plan plan, By by) {
        String name = plan.about().name();
        List<Phase> all = phases.computeIfAbsent(name, key -> new ArrayList<>());
        end(all, by.at());
        Phase begun = new Phase(all.size() + 1, plan, by.at(), Optional.empty());
        all.add(begun);
        act(name, Act.Kind.BEGIN, Standing.State.RUNNING, by);
        return begun;
    }

    private static void end(List<Phase> all, Instant at) {
        if (!all.isEmpty() && newest(all).ended().isEmpty()) {
            Phase last = newest(all);
            all.set(all.size() - 1, new Phase(last.number(), last.plan(), last.started(), Optional.of(at)));
        }
    }

    private void act(String name, Act.Kind kind, Standing.State state, By by) {
        states.put(name, state);
        acts.add(new Act(name, newest(phases.get(name)).number(), kind, by.actor(), by.reason(), by.at()));
        revision++;
    }

    @Override
    public synchronized boolean pause(String experiment, By by) {
        return change(experiment, Standing.State.RUNNING, Act.Kind.PAUSE, by);
    }

    @Override
    public synchronized boolean resume(String experiment, By by) {
        return change(experiment, Standing.State.PAUSED, Act.Kind.RESUME, by);
    }

    private boolean change(String experiment, Standing.State from, Act.Kind kind, By by) {
        boolean can = states.get(experiment) == from;
        if (can) {
            act(experiment, kind, kind == Act.Kind.PAUSE ? Standing.State.PAUSED : Standing.State.RUNNING, by);
        }
        return can;
    }

    @Override
    public synchronized boolean stop(String experiment, By by) {
        return end(experiment, Act.Kind.STOP, by);
    }

    @Override
    public synchronized boolean endByPromotion(String experiment, By by) {
        return end(experiment, Act.Kind.PROMOTE, by);
    }

    private boolean end(String experiment, Act.Kind kind, By by) {
        if (!states.containsKey(experiment) || states.get(experiment) == Standing.State.STOPPED) {
            return false;
        }
        end(phases.get(experiment), by.at());
        act(experiment, kind, Standing.State.STOPPED, by);
        return true;
    }

    @Override
    public synchronized List<Phase> phases(String experiment) {
        List<Phase> newestFirst = new ArrayList<>(phases.getOrDefault(experiment, List.of()));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public synchronized List<Act> acts(String experiment) {
        List<Act> newestFirst = new ArrayList<>(
                acts.stream().filter(act -> act.experiment().equals(experiment)).toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public synchronized ProgrammePlan measureProgramme(ProgrammeGoals goals, Instant at) {
        ProgrammePlan plan = new ProgrammePlan(
                programme.map(ProgrammePlan::phase).orElse(0) + 1, goals.goals(), goals.holdout(), goals.control(), at);
        programme = Optional.of(plan);
        revision++;
        return plan;
    }
}
