package org.openpersonalization.store.experiment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.json.StoredJson;

/** A goal as it is stored. Names never change; what an older version did not write has its usual value. */
public record StoredGoal(
        String name,
        String title,
        StoredRule rule,
        String measure,
        Integer cap,
        Duration window,
        boolean lessIsBetter) {

    private static final TypeReference<List<StoredGoal>> SEVERAL = new TypeReference<>() {};

    public StoredGoal {
        title = Objects.requireNonNullElse(title, name);
        measure = Objects.requireNonNullElse(measure, Measure.REACHED.label());
        cap = Objects.requireNonNullElse(cap, Cap.LARGEST.most());
    }

    public static StoredGoal of(Goal goal) {
        return new StoredGoal(
                goal.name(),
                goal.title(),
                StoredRule.of(goal.rule()),
                goal.measure().label(),
                goal.cap().most(),
                goal.window(),
                goal.isLessBetter());
    }

    /**
     * The goal.
     *
     * @throws RuntimeException when a field is missing or unknown
     */
    public Goal goal() {
        return new Goal(
                name,
                title,
                rule.rule(),
                Measure.labelled(measure).orElseThrow(() -> unknown("measure", measure)),
                new Cap(cap),
                window,
                lessIsBetter);
    }

    static IllegalArgumentException unknown(String field, String value) {
        return new IllegalArgumentException("A stored goal has an unknown " + field + " [" + value + "]");
    }

    /** Several goals, in order. */
    public static String write(List<Goal> goals) {
        return StoredJson.write(of(goals));
    }

    /** Parses the output of {@link #write}. */
    public static List<Goal> read(String json) {
        return goals(StoredJson.read(json, SEVERAL));
    }

    public static List<StoredGoal> of(List<Goal> goals) {
        return goals.stream().map(StoredGoal::of).toList();
    }

    public static List<Goal> goals(List<StoredGoal> stored) {
        return stored.stream().map(StoredGoal::goal).toList();
    }
}
