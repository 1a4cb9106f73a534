package org.openpersonalization.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: what was measured, and its goal.
 *
 * @param title for people
 * @param micros CPU time of the working thread per operation, in microseconds
 * @param bytes allocated per operation
 * @param goal as text; empty for a peer
 * @param isReached null for a peer
 */
record Row(
        String title,
        double micros,
        double bytes,
        String goal,
        @Nullable Boolean isReached) {

    static final String HEADER = "| measured | CPU µs | bytes | goal | reached |\n|---|---|---|---|---|\n";

    /** A peer beside us. */
    static Row peer(String title, Figures figures) {
        return new Row(title, figures.micros(), figures.bytes(), "", null);
    }

    /**
     * Median figures of a benchmark.
     *
     * @param micros of CPU per operation
     * @param bytes per operation
     */
    record Figures(double micros, double bytes) {}

    String markdown() {
        String reached = isReached == null ? "" : isReached ? "yes" : "**no**";
        return String.format(Locale.ROOT, "| %s | %.2f | %.0f | %s | %s |%n", title, micros, bytes, goal, reached);
    }
}
