package org.openpersonalization.web.endpoint;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.openpersonalization.web.http.Answer;

/** Says whether definitions, settings, store and consent records are in order: numbers only, since anybody may ask. */
public final class HealthResource {

    /**
     * How things are.
     *
     * @param audiences usable audiences
     * @param faults definitions with a fault; the log names them
     * @param isOn whether anything is personalized: not when it is switched off or a setting is wrong
     * @param storeIsOpen whether profiles can be read and signals kept
     * @param ledger what the last verification of the consent records found
     */
    public record State(int audiences, int faults, boolean isOn, boolean storeIsOpen, Ledger ledger) {}

    /** What a verification of the consent records can find. */
    public enum Ledger {
        /** Every record is as it was written. */
        OK,
        /** Some are not. */
        FAULT,
        /** Nobody has looked since the start. */
        UNCHECKED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Supplier<State> state;

    public HealthResource(Supplier<State> state) {
        this.state = state;
    }

    Answer answer() {
        State now = state.get();
        String status = now.faults() == 0 && now.isOn() && now.storeIsOpen() && now.ledger() != Ledger.FAULT
                ? "ok"
                : "degraded";
        return Answer.ok(Map.of(
                "status",
                status,
                "audiences",
                now.audiences(),
                "faults",
                now.faults(),
                "personalization",
                now.isOn() ? "on" : "off",
                "store",
                now.storeIsOpen() ? "ok" : "unavailable",
                "ledger",
                now.ledger().label()));
    }
}
