package org.openpersonalization.store.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.counting.OutcomeCounter;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.SqlStatement;

/** Deletes what is kept to count by: exposures, what goals read, and who is in which comparison. */
public final class CountedRowsDeletion {

    /** Each with a visitor and a time, and the columns by which rows are told apart. */
    private static final Map<String, String> KEYS =
            Map.of("exposure", "sequence", "activity", "sequence", "enrolment", "visitor, comparison");

    /** Each served by an index; enrolments are indexed by comparison and time. */
    private static final Map<String, String> OLD = Map.of(
            "exposure",
            "time < ?",
            "activity",
            "time < ?",
            "enrolment",
            "comparison IN (SELECT id FROM comparison) AND time < ?");

    private static final String OF_NO_PROFILE =
            " AND NOT EXISTS (SELECT 1 FROM profile WHERE profile.visitor = kept.visitor)";

    private static final String EXPOSURES = "DELETE FROM exposure WHERE sequence IN"
            + " (SELECT sequence FROM exposure WHERE visitor = ? AND granted <= ? LIMIT ?)";
    private static final String ACTIVITIES = "DELETE FROM activity WHERE sequence IN"
            + " (SELECT sequence FROM activity WHERE visitor = ? AND granted <= ? LIMIT ?)";

    private CountedRowsDeletion() {}

    /**
     * Deletes some of what is older than it may become; the sums stay as they are.
     *
     * @return what was deleted from all tables
     */
    public static RowPortions.Changed deleteBefore(Connection connection, Instant before, RowPortions portions)
            throws SQLException {
        return deleteBefore(connection, "", before, portions);
    }

    /**
     * The same of visitors who agreed to be counted and to nothing else, so that there is no profile to tell when they came
     * last.
     */
    public static RowPortions.Changed deleteOfNoProfileBefore(
            Connection connection, Instant before, RowPortions portions) throws SQLException {
        return deleteBefore(connection, OF_NO_PROFILE, before, portions);
    }

    private static RowPortions.Changed deleteBefore(
            Connection connection, String condition, Instant before, RowPortions portions) throws SQLException {
        RowPortions.Changed deleted = RowPortions.Changed.NONE;
        for (String sql : deletions(condition)) {
            deleted = deleted.and(
                    portions.change(most -> SqlStatement.update(connection, sql, before.toEpochMilli(), most)));
        }
        noteIncomplete(connection, before);
        return deleted;
    }

    /** One statement a table, with a moment and the number of rows. */
    public static List<String> deletions(String condition) {
        return KEYS.entrySet().stream()
                .map(table -> "DELETE FROM " + table.getKey() + " WHERE (" + table.getValue() + ") IN (SELECT "
                        + table.getValue() + " FROM " + table.getKey() + " kept WHERE " + OLD.get(table.getKey())
                        + condition + " LIMIT ?)")
                .toList();
    }

    /** Before this moment something is no longer in the log that was counted. */
    private static void noteIncomplete(Connection connection, Instant before) throws SQLException {
        SqlStatement.update(
                connection,
                "UPDATE counting SET complete = ? WHERE complete < ?",
                before.toEpochMilli(),
                before.toEpochMilli());
    }

    /** Deletes all of a visitor who does not come any more; the sums stay as they are. */
    public static void delete(Connection connection, VisitorKey visitor) throws SQLException {
        for (String table : KEYS.keySet()) {
            SqlStatement.update(connection, "DELETE FROM " + table + " WHERE visitor = ?", (Object) visitor.bytes());
        }
    }

    /**
     * Deletes some of what was kept of a visitor on grants up to a moment.
     *
     * @return what was deleted from both tables
     */
    public static RowPortions.Changed delete(
            Connection connection, VisitorKey visitor, Instant upTo, RowPortions portions) throws SQLException {
        RowPortions.Changed deleted = RowPortions.Changed.NONE;
        for (String some : List.of(EXPOSURES, ACTIVITIES)) {
            deleted = deleted.and(portions.change(
                    most -> SqlStatement.update(connection, some, visitor.bytes(), upTo.toEpochMilli(), most)));
        }
        return deleted;
    }

    /** Takes a visitor, whose exposures are deleted already, out of the sums. */
    public static void leave(Connection connection, VisitorKey visitor, Instant upTo) throws SQLException {
        long position = SqlStatement.first(connection, row -> row.getLong(1), "SELECT position FROM counting")
                .orElse(0L);
        try (OutcomeCounter counter = new OutcomeCounter(connection)) {
            counter.leave(visitor, upTo, position);
            counter.finish();
        }
    }
}
