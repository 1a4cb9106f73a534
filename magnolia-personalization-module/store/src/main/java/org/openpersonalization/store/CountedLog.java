package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.profile.VisitorKey;

/** Deletes what is kept to count by: exposures, what goals read, and who is in which comparison. */
final class CountedLog {

    /** Each with a visitor and a time. */
    private static final List<String> TABLES = List.of("exposure", "activity", "enrolment");

    private CountedLog() {}

    /** Deletes what is older than it may become; the sums stay as they are. */
    static int deleteBefore(Connection connection, Instant before) throws SQLException {
        int deleted = 0;
        for (String table : TABLES) {
            deleted += Sql.update(connection, "DELETE FROM " + table + " WHERE time < ?", before.toEpochMilli());
        }
        noteIncomplete(connection, before);
        return deleted;
    }

    /** Of visitors who agreed to be counted and to nothing else, so that there is no profile to tell when they came last. */
    static int deleteOfNoProfileBefore(Connection connection, Instant before) throws SQLException {
        int deleted = 0;
        for (String table : TABLES) {
            String sql = "DELETE FROM " + table + " WHERE time < ?"
                    + " AND NOT EXISTS (SELECT 1 FROM profile WHERE profile.visitor = " + table + ".visitor)";
            deleted += Sql.update(connection, sql, before.toEpochMilli());
        }
        noteIncomplete(connection, before);
        return deleted;
    }

    /** Before this moment something is no longer in the log that was counted. */
    private static void noteIncomplete(Connection connection, Instant before) throws SQLException {
        Sql.update(
                connection,
                "UPDATE counting SET complete = ? WHERE complete < ?",
                before.toEpochMilli(),
                before.toEpochMilli());
    }

    /** Deletes all of a visitor who does not come any more; the sums stay as they are. */
    static void delete(Connection connection, VisitorKey visitor) throws SQLException {
        for (String table : TABLES) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE visitor = ?", (Object) visitor.bytes());
        }
    }

    /** Deletes all of a visitor up to a moment, and takes what it was counted for out of the sums. */
    static int takeOut(Connection connection, VisitorKey visitor, Instant upTo) throws SQLException {
        int deleted = Sql.update(
                        connection,
                        "DELETE FROM exposure WHERE visitor = ? AND time <= ?",
                        visitor.bytes(),
                        upTo.toEpochMilli())
                + Activities.deleteUpTo(connection, visitor, upTo);
        long position = Sql.first(connection, row -> row.getLong(1), "SELECT position FROM counting")
                .orElse(0L);
        try (Counter counter = new Counter(connection)) {
            int left = counter.leave(visitor, upTo, position);
            counter.finish();
            return deleted + left;
        }
    }
}
