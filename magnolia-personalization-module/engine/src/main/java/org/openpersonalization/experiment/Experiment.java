package org.openpersonalization.experiment;

import java.util.HashSet;
import java.util.List;
import org.openpersonalization.experiment.spec.Stickiness;

/**
 * A comparison of variations by chance. Assigning is a pure function of this and of a {@link Subject}: the same inputs
 * always give the same assignment.
 *
 * @param key its name, part of what is hashed
 * @param variations their keys, in order; the first one is the control, which visitors outside the experiment see. An
 * experiment with one variation assigns no visitor
 * @param allocation the assignment of visitors to variations
 * @param admission the conditions of taking part
 * @param lifecycle the time in which it assigns
 * @param stickiness whether visitors keep their variation
 */
public record Experiment(
        String key,
        List<String> variations,
        Allocation allocation,
        Admission admission,
        Lifecycle lifecycle,
        Stickiness stickiness) {

    public Experiment {
        variations = List.copyOf(variations);
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "An experiment needs a key: give it one [variations=" + variations + "]");
        }
        if (variations.isEmpty() || new HashSet<>(variations).size() < variations.size()) {
            throw new IllegalArgumentException("An experiment needs variations with keys that differ: name each once"
                    + " [experiment=" + key + ", variations=" + variations + "]");
        }
        if (allocation.ranges().size() != variations.size()) {
            throw new IllegalArgumentException("An experiment needs one range for each variation [experiment=" + key
                    + ", variations=" + variations.size() + ", ranges="
                    + allocation.ranges().size() + "]");
        }
    }

    /** A running experiment for all visitors, by the attribute {@code id} and hash version 2. */
    public static Experiment of(String key, List<String> variations, Split split) {
        Allocation allocation = Allocation.of(split.ranges(variations.size()));
        return new Experiment(key, variations, allocation, Admission.open(), Lifecycle.running(), Stickiness.usual());
    }

    /** The same with another allocation. */
    public Experiment with(Allocation other) {
        return new Experiment(key, variations, other, admission, lifecycle, stickiness);
    }

    /** The same with another admission. */
    public Experiment with(Admission other) {
        return new Experiment(key, variations, allocation, other, lifecycle, stickiness);
    }

    /** The same with another lifecycle. */
    public Experiment with(Lifecycle other) {
        return new Experiment(key, variations, allocation, admission, other, stickiness);
    }

    /** The same with another stickiness. */
    public Experiment with(Stickiness other) {
        return new Experiment(key, variations, allocation, admission, lifecycle, other);
    }

    /** The variation that the subject gets, and why. Throws only when the attributes do. */
    public Assignment assign(Subject subject) {
        return new Assigner(this, subject).assign();
    }
}
