package org.openpersonalization.experiment;

import java.util.List;
import java.util.Map;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.experiment.spec.Prerequisite;

/**
 * Who may take part.
 *
 * @param gate which part of all visitors
 * @param condition what must hold of them; an empty one holds of everybody
 * @param prerequisites what must have been decided before, in order
 */
public record Admission(Gate gate, Condition condition, List<Prerequisite> prerequisites) {

    public Admission {
        prerequisites = List.copyOf(prerequisites);
    }

    /** Everybody. */
    public static Admission open() {
        return through(new Gate.Open());
    }

    /** Everybody whom the gate admits. */
    public static Admission through(Gate gate) {
        return new Admission(gate, Condition.compile(Map.of(), SavedGroups.none()), List.of());
    }

    /** The same for those of whom the condition holds. */
    public Admission onlyIf(Condition other) {
        return new Admission(gate, other, prerequisites);
    }
}
