package org.openpersonalization.statistics.sample;

import org.openpersonalization.statistics.sample.History.Covariances;

/**
 * One arm's goal, and what there is to take out of it that visitors brought along.
 *
 * @param plain the goal alone
 * @param knownShare the share of visitors with a past
 * @param meanBefore the mean of the past over all visitors, where those without count as 0
 * @param covariances how they vary together between visitors
 */
public record Adjustable(Estimate plain, double knownShare, double meanBefore, Covariances covariances) {

    public long visitors() {
        return plain.visitors();
    }
}
