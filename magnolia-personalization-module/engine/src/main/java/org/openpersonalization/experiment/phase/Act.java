package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.Locale;

/**
 * What was done with an experiment.
 *
 * @param experiment its name
 * @param phase the number of the phase that it was done to
 * @param kind what
 * @param actor the name of the user, or {@code guardrail} or {@code calendar}
 * @param reason why, as a sentence; may be empty
 * @param at when
 */
public record Act(String experiment, int phase, Kind kind, String actor, String reason, Instant at) {

    /** What can be done with an experiment. */
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
