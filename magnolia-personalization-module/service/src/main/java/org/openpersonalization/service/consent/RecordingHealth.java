package org.openpersonalization.service.consent;

/**
 * Records that wait for the ledger.
 *
 * @param waiting number of records that are not written yet
 * @param onlyInMemory number of those that would be lost with this process
 * @param lost number of records that were given up since the start of this process
 */
public record RecordingHealth(int waiting, int onlyInMemory, int lost) {

    /** No record waits. */
    public static final RecordingHealth NOTHING_WAITS = new RecordingHealth(0, 0, 0);

    /** Whether no record is lost, and none would be lost with this process. */
    public boolean isSafe() {
        return onlyInMemory == 0 && lost == 0;
    }
}
