package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.Locale;

/**
 * An action on an experiment, for its log.
 *
 * @param experiment its name
 * @param phase the number of the phase that the action changed
 * @param kind the kind of action
 * @param actor the name of the user, or {@code guardrail} or {@code calendar}
 * @param reason the reason as a sentence; may be empty
 * @param at the moment of the action
 */
public record Act(String experiment, int phase, Kind kind, String actor, String reason, Instant at) {

    /** Actions on an experiment. */
    public enum Kind {
        /** The first phase, or a further one after a change. */
        BEGIN,
        PAUSE,
        RESUME,
        STOP,
        /** One of its variants was promoted, which ended the experiment. */
        PROMOTE;

        /** Whether the experiment is over afterwards. */
        public boolean isEnd() {
            return this == STOP || this == PROMOTE;
        }

        /** The name in storage and JSON; never changes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
