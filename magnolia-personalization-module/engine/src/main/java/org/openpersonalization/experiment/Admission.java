package org.openpersonalization.experiment;

import java.util.List;
import java.util.Map;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.experiment.spec.Prerequisite;

/**
 * The conditions of taking part.
 *
 * @param gate selects a part of all visitors
 * @param condition condition on the visitors; an empty one holds for all
 * @param prerequisites required results of earlier decisions, in order
 */
public record Admission(Gate gate, Condition condition, List<Prerequisite> prerequisites) {

    public Admission {
        prerequisites = List.copyOf(prerequisites);
    }

    /** Admits all visitors. */
    public static Admission open() {
        return through(new Gate.Open());
    }

    /** Admits all visitors whom the gate admits. */
    public static Admission through(Gate gate) {
        return new Admission(gate, Condition.compile(Map.of(), SavedGroups.none()), List.of());
    }

    /** The same for those of whom the condition holds. */
    public Admission onlyIf(Condition other) {
        return new Admission(gate, other, prerequisites);
    }
}
