package org.openpersonalization.magnolia.settings.ledger;

/** Requests of data subjects, at {@code config/requests}. */
public class RequestConfiguration {

    private String dueDays = "";
    private String keepMonths = "";

    /** A request is due after so many days. */
    public String getDueDays() {
        return dueDays;
    }

    public void setDueDays(String dueDays) {
        this.dueDays = dueDays;
    }

    /** For so many months a request is kept after it was received. */
    public String getKeepMonths() {
        return keepMonths;
    }

    public void setKeepMonths(String keepMonths) {
        this.keepMonths = keepMonths;
    }
}
