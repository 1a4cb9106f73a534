package org.openpersonalization.service.visitor;

/**
 * Of how many visitors something holds.
 *
 * @param matching those of whom it holds, among those that were looked at
 * @param looked those that were looked at, the newest ones
 * @param total all visitors of whom there is a profile
 */
public record ProfileCount(long matching, long looked, long total) {

    /** Whether every profile was looked at. */
    public boolean isComplete() {
        return looked >= total;
    }

    /** How many there are in all, taking those that were not looked at to be like those that were. */
    public long estimate() {
        return isComplete() || looked == 0 ? matching : Math.round((double) matching * total / looked);
    }
}
