package org.openpersonalization.statistics.planning;

import org.openpersonalization.message.Message;

/** How long a test will take, in whole weeks. */
public record Forecast(long visitors, int weeks) {

    /** Longer than anybody waits. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Beyond two years a duration in weeks is useless. */
    private static final int LONG = 104;

    /** Adds the field {@code weeks} and the form {@code time}: {@code years} beyond two years, else {@code weeks}. */
    public Message addTo(Message message) {
        return message.count("weeks", weeks).form("time", weeks > LONG ? "years" : "weeks");
    }

    /** Whether it takes longer than the site lets tests run. */
    public boolean isLongerThan(int mostWeeks) {
        return weeks > mostWeeks;
    }
}
