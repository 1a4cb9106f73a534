package org.openpersonalization.statistics.planning;

import java.util.Locale;
import java.util.Optional;

/** How long a test will take, in whole weeks. */
public record Forecast(long visitors, int weeks) {

    /** Longer than anybody waits. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Beyond two years nobody counts weeks. */
    private static final int LONG = 104;

    /** In words: "Needs about 14 weeks (70,000 visitors)." */
    public String text() {
        return String.format(Locale.ROOT, "Needs %s (%,d visitors).", time(), visitors);
    }

    /** The time in words: "about 14 weeks". */
    public String time() {
        if (weeks > LONG) {
            return "more than two years";
        }
        return "about " + weeks + (weeks == 1 ? " week" : " weeks");
    }

    /**
     * Why such a test should not be started; absent when it should.
     *
     * @param mostWeeks how long the site lets tests run
     */
    public Optional<String> refusal(int mostWeeks) {
        if (weeks <= mostWeeks) {
            return Optional.empty();
        }
        return Optional.of("This test needs " + time() + ", and tests may run for " + mostWeeks
                + " weeks. Test a bolder change, a goal that more visitors reach, or on pages with more visitors; or start it"
                + " all the same, knowing that it will probably find nothing.");
    }
}
