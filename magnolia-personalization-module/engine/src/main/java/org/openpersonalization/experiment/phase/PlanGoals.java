package org.openpersonalization.experiment.phase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.openpersonalization.goal.Goal;

/**
 * The goals of an experiment.
 *
 * @param primary the goal that decides
 * @param secondaries further goals, corrected for multiple testing
 * @param guardrails goals that must not suffer
 */
public record PlanGoals(Goal primary, List<Goal> secondaries, List<Guarded> guardrails) {

    /**
     * A goal that must not suffer.
     *
     * @param goal which
     * @param tolerance a loss up to this share of the control's value is borne; 0 or more
     * @param stops whether harm stops the variant by itself
     */
    public record Guarded(Goal goal, double tolerance, boolean stops) {

        public Guarded {
            if (!(tolerance >= 0 && tolerance < 1)) {
                throw new IllegalArgumentException("A guardrail bears a loss of 0 or more, below 1 [goal=" + goal.name()
                        + ", tolerance=" + tolerance + "]");
            }
        }
    }

    public PlanGoals {
        secondaries = List.copyOf(secondaries);
        guardrails = List.copyOf(guardrails);
        List<Goal> all = all(primary, secondaries, guardrails);
        if (new HashSet<>(all.stream().map(Goal::name).toList()).size() < all.size()) {
            throw new IllegalArgumentException(
                    "Each goal has one part in an experiment: primary, secondary or guardrail" + " [goals="
                            + all.stream().map(Goal::name).toList() + "]");
        }
    }

    /** All of them, the primary one first. */
    public List<Goal> all() {
        return all(primary, secondaries, guardrails);
    }

    private static List<Goal> all(Goal primary, List<Goal> secondaries, List<Guarded> guardrails) {
        List<Goal> all = new ArrayList<>();
        all.add(primary);
        all.addAll(secondaries);
        guardrails.forEach(each -> all.add(each.goal()));
        return List.copyOf(all);
    }
}
