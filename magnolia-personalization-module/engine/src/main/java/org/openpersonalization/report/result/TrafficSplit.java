package org.openpersonalization.report.result;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.message.Message;

/**
 * The traffic split.
 *
 * @param isBroken whether the split differs from the intended one: then no result is valid
 * @param text the message about the split
 * @param arms the control first
 * @param days how many joined on each day, oldest first
 * @param leavers the message about visitors who withdrew; empty without any
 */
public record TrafficSplit(boolean isBroken, Message text, List<Arm> arms, List<Day> days, Optional<Message> leavers) {

    /**
     * One arm.
     *
     * @param visitors how many joined
     * @param expected how many were meant to, of all who joined
     * @param left how many withdrew, and are in no number any more
     */
    public record Arm(String variant, long visitors, double expected, long left) {}

    /** How many joined on one day (UTC), by variant. */
    public record Day(LocalDate day, Map<String, Long> counts) {

        public Day {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    public TrafficSplit {
        arms = List.copyOf(arms);
        days = List.copyOf(days);
    }
}
