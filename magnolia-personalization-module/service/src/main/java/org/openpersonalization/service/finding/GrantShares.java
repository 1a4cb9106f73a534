package org.openpersonalization.service.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.ledger.DecisionTally;

/**
 * The shares of visitors' choices of the last 30 days that grant a purpose: granted, of those granted or refused.
 *
 * @param tallies the decisions of these days
 */
public record GrantShares(Supplier<List<DecisionTally>> tallies) {

    /** Fewer choices say nothing. */
    private static final long FEWEST = 100;

    private record Count(long granted, long all) {

        Count and(Count other) {
            return new Count(granted + other.granted, all + other.all);
        }
    }

    /** Shares between 0 and 1, without purposes that have fewer than 100 choices; empty while the store cannot be read. */
    public Map<Purpose, Double> lately() {
        Map<Purpose, Count> counts = new HashMap<>();
        try {
            for (DecisionTally tally : tallies.get()) {
                counts.merge(tally.purpose(), count(tally), Count::and);
            }
        } catch (StoreUnavailableException down) {
            return Map.of();
        }
        Map<Purpose, Double> shares = new HashMap<>();
        counts.forEach((purpose, count) -> {
            if (count.all() >= FEWEST) {
                shares.put(purpose, (double) count.granted() / count.all());
            }
        });
        return shares;
    }

    private static Count count(DecisionTally tally) {
        return switch (tally.verdict()) {
            case GIVEN -> new Count(tally.count(), tally.count());
            case REFUSED -> new Count(0, tally.count());
            case WITHDRAWN, EXPIRED, SIGNAL -> new Count(0, 0);
        };
    }
}
