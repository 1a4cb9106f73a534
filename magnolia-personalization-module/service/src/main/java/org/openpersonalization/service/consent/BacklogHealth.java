package org.openpersonalization.service.consent;

/**
 * Writes that wait for the database.
 *
 * @param waiting number of those that are not written yet
 * @param onlyInMemory number of those that would be lost with this process
 * @param lost number of those that were given up since the start of this process
 */
public record BacklogHealth(int waiting, int onlyInMemory, int lost) {

    /** None waits. */
    public static final BacklogHealth NOTHING_WAITS = new BacklogHealth(0, 0, 0);

    /** Whether none is lost, and none would be lost with this process. */
    public boolean isSafe() {
        return onlyInMemory == 0 && lost == 0;
    }
}
