package org.openpersonalization.statistics.planning;

/** How many visitors that a test would count come in a week: from the site's own past, on the component's pages. */
public record Traffic(long visitorsPerWeek) {

    public Traffic {
        if (visitorsPerWeek < 0) {
            throw new IllegalArgumentException("Traffic is 0 or more [visitorsPerWeek=" + visitorsPerWeek + "]");
        }
    }

    /** Whole weeks until so many visitors came, at least the minimum: every day of the week counts equally often. */
    public Forecast until(long visitors, int minimumWeeks) {
        if (visitorsPerWeek == 0) {
            return new Forecast(visitors, Forecast.NEVER);
        }
        double weeks = Math.ceil((double) visitors / visitorsPerWeek);
        return new Forecast(visitors, (int) Math.max(minimumWeeks, Math.min(weeks, Forecast.NEVER)));
    }
}
