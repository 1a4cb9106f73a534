package org.openpersonalization.magnolia.settings;

/** What people ask about their data, at {@code config/requests}. */
public class RequestConfiguration {

    private int dueDays = 30;
    private int keepMonths = 24;

    /** A request is due after so many days. */
    public int getDueDays() {
        return dueDays;
    }

    public void setDueDays(int dueDays) {
        this.dueDays = dueDays;
    }

    /** For so many months a request is kept after it was received. */
    public int getKeepMonths() {
        return keepMonths;
    }

    public void setKeepMonths(int keepMonths) {
        this.keepMonths = keepMonths;
    }
}
