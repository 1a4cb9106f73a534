package org.openpersonalization.store.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.service.visitor.ProfileCount;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Counts profiles page by page, so that neither memory nor a connection is held for long. A profile that is written
 * meanwhile may be missed or counted as it was; it is not counted twice unless it is written twice.
 */
final class ProfileCounter {

    private static final int AT_A_TIME = 500;
    private static final Place NEWEST = new Place(Long.MAX_VALUE, new byte[0]);

    private final Database database;
    private final Predicate<Profile> test;

    /** Where a row stands in the order of the pages. */
    private record Place(long touched, byte[] visitor) {}

    private record Found(Place place, Profile profile) {}

    public ProfileCounter(Database database, Predicate<Profile> test) {
        this.database = database;
        this.test = test;
    }

    public ProfileCount count(int most, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        long total = database.read(ProfileCounter::total);
        long matching = 0;
        int looked = 0;
        Place last = NEWEST;
        boolean more = true;
        while (more && looked < most && System.nanoTime() < end) {
            Place before = last;
            int size = Math.min(AT_A_TIME, most - looked);
            List<Found> page = database.read(connection -> page(connection, before, size));
            matching +=
                    page.stream().filter(found -> test.test(found.profile())).count();
            looked += page.size();
            more = page.size() == size;
            last = more ? page.get(size - 1).place() : last;
        }
        return new ProfileCount(matching, looked, more ? Math.max(total, looked) : looked);
    }

    private static long total(Connection connection) throws SQLException {
        return SqlStatement.first(connection, row -> row.getLong(1), "SELECT COUNT(*) FROM profile")
                .orElse(0L);
    }

    private static List<Found> page(Connection connection, Place before, int size) throws SQLException {
        return SqlStatement.list(
                connection,
                row -> new Found(new Place(row.getLong(1), row.getBytes(2)), readable(row.getString(3))),
                "SELECT touched, visitor, body FROM profile WHERE touched < ? OR (touched = ? AND visitor < ?)"
                        + " ORDER BY touched DESC, visitor DESC LIMIT ?",
                before.touched(),
                before.touched(),
                before.visitor(),
                size);
    }

    /** A profile that cannot be read counts as one that nothing is known of. */
    private static Profile readable(String body) {
        try {
            return StoredProfile.read(body);
        } catch (IllegalStateException unreadable) {
            return Profile.empty();
        }
    }
}
