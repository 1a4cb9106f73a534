package org.openpersonalization.store.signal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of one visitor's signals and what it adds up to. At most {@value #MOST} signals of a visitor stay in the log; the
 * oldest go into the base of the profile, some at a time. Signals are folded as they are read, so that a long log needs no
 * memory. A row that cannot be read is left out and costs only itself.
 */
public final class SignalRows {

    private static final Logger LOG = LoggerFactory.getLogger(SignalRows.class);

    /** Signals of one visitor in the log. */
    public static final int MOST = 10_000;
    /** So many are folded in one transaction. */
    public static final int MOST_FOLDED = 1_000;

    private final ProfileFold fold;

    public SignalRows(ProfileFold fold) {
        this.fold = fold;
    }

    public ProfileFold fold() {
        return fold;
    }

    /** The visitor's row; a profile that cannot be read is folded from the log. */
    public Statements.Row row(Statements statements, VisitorKey visitor) throws SQLException {
        try {
            return statements.row(visitor);
        } catch (IllegalStateException unreadable) {
            LOG.warn("A stored profile cannot be read, it is made from the log [cause={}]", unreadable.toString());
            Profile body = folded(statements, visitor, Profile.empty(), Long.MAX_VALUE, Integer.MAX_VALUE);
            return new Statements.Row(Profile.empty(), body, statements.logged(visitor));
        }
    }

    /**
     * Folds signals on a profile, in the order of the log.
     *
     * @param before the number before which they stand
     * @param most how many of them
     */
    public Profile folded(Statements statements, VisitorKey visitor, Profile base, long before, int most)
            throws SQLException {
        Profile[] profile = {base};
        statements.forEachLogged(
                visitor,
                before,
                most,
                logged -> profile[0] = fold.fold(profile[0], logged.signal(), logged.sequence()));
        return profile[0];
    }

    /** Moves the oldest signals into the base once there are too many. */
    public Statements.Row shortened(Statements statements, VisitorKey visitor, Statements.Row row) throws SQLException {
        return row.logged() < MOST + MOST_FOLDED
                ? row
                : foldedAway(statements, visitor, row, Long.MAX_VALUE).row();
    }

    /** Moves some of the oldest signals before a number into the base. */
    public Shortened foldedAway(Statements statements, VisitorKey visitor, Statements.Row row, long before)
            throws SQLException {
        Profile[] base = {row.base()};
        RowPortions.Changed deleted = new RowPortions(MOST_FOLDED).change(most -> {
            base[0] = folded(statements, visitor, base[0], before, most);
            return statements.deleteOldest(visitor, before, most);
        });
        statements.noteDeletion();
        return new Shortened(new Statements.Row(base[0], row.body(), row.logged() - deleted.rows()), deleted);
    }

    /** A row some of whose signals have moved into the base and out of the log. */
    public record Shortened(Statements.Row row, RowPortions.Changed deleted) {}

    /**
     * Brings the profile and the log together after a deletion. Only when something came under the purposes since, the rest is
     * folded.
     */
    public void settle(Statements statements, VisitorKey visitor, Set<Purpose> purposes, Instant at)
            throws SQLException {
        Statements.Row row = row(statements, visitor);
        long logged = statements.logged(visitor);
        if (logged == 0 && isEmpty(row.base())) {
            statements.deleteRow(visitor);
        } else if (logged > 0 && statements.hasAny(visitor, purposes)) {
            Profile body = folded(statements, visitor, row.base(), Long.MAX_VALUE, Integer.MAX_VALUE);
            statements.save(visitor, new Statements.Row(row.base(), body, logged), at);
        } else if (logged != row.logged()) {
            Profile body = numbered(row, statements.lastSequence(visitor));
            statements.save(visitor, new Statements.Row(row.base(), body, logged), at);
        }
    }

    /** The profile's number is that of the last signal in the log, as if it was folded from it. */
    private static Profile numbered(Statements.Row row, long last) {
        Profile body = row.body();
        long sequence = Math.max(last, row.base().sequence());
        return new Profile(sequence, body.visits(), body.counters(), body.interests(), body.declared());
    }

    public static boolean isEmpty(Profile profile) {
        return profile.visits().isEmpty() && profile.declared().isEmpty();
    }
}
