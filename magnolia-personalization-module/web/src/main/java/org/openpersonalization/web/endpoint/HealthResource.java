package org.openpersonalization.web.endpoint;

import java.util.Map;
import java.util.function.Supplier;

/** Says whether definitions and store are in order: numbers only, since anybody may ask. */
public final class HealthResource {

    /**
     * How things are.
     *
     * @param audiences usable audiences
     * @param faults definitions with a fault; the log names them
     * @param storeIsOpen whether profiles can be read and signals kept
     */
    public record State(int audiences, int faults, boolean storeIsOpen) {}

    private final Supplier<State> state;

    public HealthResource(Supplier<State> state) {
        this.state = state;
    }

    Answer answer() {
        State now = state.get();
        String status = now.faults() == 0 && now.storeIsOpen() ? "ok" : "degraded";
        return Answer.ok(Map.of(
                "status",
                status,
                "audiences",
                now.audiences(),
                "faults",
                now.faults(),
                "store",
                now.storeIsOpen() ? "ok" : "unavailable"));
    }
}
