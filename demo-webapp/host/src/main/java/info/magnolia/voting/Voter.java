package info.magnolia.voting;

/**
 * Says yes (a positive number), no (a negative one) or nothing (zero) about something.
 *
 * @param <T> type of the object of the vote, mostly a request
 */
public interface Voter<T> {

    /** The vote; its absolute value is its weight. */
    int vote(T value);

    /** Whether the vote counts at all. */
    boolean isEnabled();
}
