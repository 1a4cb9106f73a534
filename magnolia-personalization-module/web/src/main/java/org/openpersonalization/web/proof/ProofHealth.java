package org.openpersonalization.web.proof;

/**
 * Records that wait for the ledger.
 *
 * @param waiting number of records that are not written yet
 * @param onlyInMemory number of those that would be lost with this process
 * @param lost number of records that were given up since the start of this process
 */
public record ProofHealth(int waiting, int onlyInMemory, int lost) {

    /** No record waits. */
    public static final ProofHealth NOTHING_WAITS = new ProofHealth(0, 0, 0);

    /** Whether no record is lost, and none would be lost with this process. */
    public boolean isSafe() {
        return onlyInMemory == 0 && lost == 0;
    }
}
