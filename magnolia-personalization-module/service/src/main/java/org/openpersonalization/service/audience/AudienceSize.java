package org.openpersonalization.service.audience;

import java.util.List;
import org.openpersonalization.service.visitor.ProfileCount;
import org.openpersonalization.statistics.segment.Suppression;

/**
 * How many visitors match now, as far as profiles tell. Few are never told apart, nor are few that do not match.
 *
 * @param state how to read it
 * @param visitors those that match; 0 where there are too few to say, or where it is not known
 * @param total all visitors with a profile; 0 where there are too few to say
 * @param looked of how many the newest profiles were looked at
 * @param atMost whether fewer may match, since some attributes are those of a request and not of a profile
 * @param uncounted these attributes
 */
public record AudienceSize(
        State state, long visitors, long total, long looked, boolean atMost, List<String> uncounted) {

    /** How a count is to be read. */
    public enum State {
        /** Every profile was looked at. */
        EXACT,
        /** The newest profiles were looked at, the others are taken to be like them. */
        ESTIMATE,
        /** Fewer than 10. */
        FEW,
        /** All but fewer than 10. */
        NEARLY_ALL,
        /** Nothing that the condition reads is in a profile. */
        NOT_COUNTABLE,
        /** The database cannot be asked now. */
        UNAVAILABLE
    }

    private static final long LEAST = Suppression.INSIDE.least();

    static AudienceSize unknown(State state, List<String> uncounted) {
        return new AudienceSize(state, 0, 0, 0, false, uncounted);
    }

    static AudienceSize of(ProfileCount count, List<String> uncounted) {
        boolean atMost = !uncounted.isEmpty();
        long others = count.looked() - count.matching();
        if (count.matching() < LEAST) {
            return new AudienceSize(State.FEW, 0, sayable(count.total()), count.looked(), atMost, uncounted);
        }
        if (others > 0 && others < LEAST) {
            return new AudienceSize(State.NEARLY_ALL, 0, sayable(count.total()), count.looked(), atMost, uncounted);
        }
        State state = count.isComplete() ? State.EXACT : State.ESTIMATE;
        return new AudienceSize(state, count.estimate(), count.total(), count.looked(), atMost, uncounted);
    }

    private static long sayable(long total) {
        return total < LEAST ? 0 : total;
    }
}
