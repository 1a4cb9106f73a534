package org.openpersonalization.experiment.bucket;

import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** How a value becomes a position. */
public enum HashVersion {
    /** In steps of 1/1000, and biased when experiments run side by side: for reading old assignments, and namespaces. */
    ONE(Bucketing::oldPosition),
    /** In steps of 1/10000: what experiments use. */
    TWO(Bucketing::position);

    private final ToDoubleBiFunction<String, String> hash;

    HashVersion(ToDoubleBiFunction<String, String> hash) {
        this.hash = hash;
    }

    /** The version with this number; empty when there is none. */
    public static Optional<HashVersion> of(int number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[number - 1]) : Optional.empty();
    }

    /** Where the value stands, from 0, inclusive, to 1, exclusive. */
    public double position(String seed, String value) {
        return hash.applyAsDouble(seed, value);
    }
}
