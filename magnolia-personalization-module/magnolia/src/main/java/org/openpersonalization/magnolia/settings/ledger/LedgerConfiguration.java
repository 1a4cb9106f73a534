package org.openpersonalization.magnolia.settings.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** How consent records are kept, at {@code config/ledger}. */
public class LedgerConfiguration {

    private String keepMonths = "";
    private Map<String, String> keepMonthsOf = new LinkedHashMap<>();
    private String checkpointRecords = "";
    private String checkpointMinutes = "";
    private String checkpoints = "";
    private String verifyHour = "";

    /** For so many months records are kept after they stopped being in force. */
    public String getKeepMonths() {
        return keepMonths;
    }

    public void setKeepMonths(String keepMonths) {
        this.keepMonths = keepMonths;
    }

    /** The same by what a record says, such as {@code given}, where it is longer. */
    public Map<String, String> getKeepMonthsOf() {
        return keepMonthsOf;
    }

    public void setKeepMonthsOf(Map<String, String> keepMonthsOf) {
        this.keepMonthsOf = keepMonthsOf;
    }

    /** A checkpoint at the latest after so many records. */
    public String getCheckpointRecords() {
        return checkpointRecords;
    }

    public void setCheckpointRecords(String checkpointRecords) {
        this.checkpointRecords = checkpointRecords;
    }

    /** A checkpoint at the latest after so many minutes, if records came. */
    public String getCheckpointMinutes() {
        return checkpointMinutes;
    }

    public void setCheckpointMinutes(String checkpointMinutes) {
        this.checkpointMinutes = checkpointMinutes;
    }

    /** The file with the checkpoints; empty means one below {@code magnolia.home}, beside the folder of the database. */
    public String getCheckpoints() {
        return checkpoints;
    }

    public void setCheckpoints(String checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** The hour in the site's time zone at which the ledger is verified every night. */
    public String getVerifyHour() {
        return verifyHour;
    }

    public void setVerifyHour(String verifyHour) {
        this.verifyHour = verifyHour;
    }
}
