package org.openpersonalization.web;

import java.util.Map;
import java.util.function.Supplier;

/** Says whether the definitions are in order: numbers only, since anybody may ask. */
public final class HealthResource {

    /**
     * How the definitions are.
     *
     * @param audiences usable audiences
     * @param faults definitions with a fault; the log names them
     */
    public record Definitions(int audiences, int faults) {}

    private final Supplier<Definitions> definitions;

    public HealthResource(Supplier<Definitions> definitions) {
        this.definitions = definitions;
    }

    Answer answer() {
        Definitions now = definitions.get();
        String status = now.faults() == 0 ? "ok" : "degraded";
        return Answer.ok(Map.of("status", status, "audiences", now.audiences(), "faults", now.faults()));
    }
}
