package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Makes the way free for counting the log from its beginning: enrolments go some at a time, so that visitors' writes do not wait for
 * long, and the sums go last, so that visitors who withdraw meanwhile are taken out of them as ever. A comparison that began when the
 * log was not complete, or whose visitors' past is not, keeps its numbers.
 */
final class CountReset {

    private static final int MOST_ROWS = 10_000;

    private static final String INCOMPLETE =
            "(SELECT comparison.id FROM comparison, counting WHERE comparison.opened - ? < counting.complete)";
    /** A comparison that skips nothing is re-counted; its definition was settled at the start of the re-count. */
    private static final String NEXT = "SELECT id FROM comparison WHERE skipped = 0"
            + " AND EXISTS (SELECT 1 FROM enrolment WHERE enrolment.comparison = comparison.id) LIMIT 1";

    private static final String ENROLMENTS = "DELETE FROM enrolment WHERE comparison = ?"
            + " AND visitor IN (SELECT visitor FROM enrolment WHERE comparison = ? LIMIT ?)";
    private static final String SUM = "comparison, day, arm, goal, dimension, value";
    private static final String SUMS = "DELETE FROM rollup WHERE (" + SUM + ") IN (SELECT " + SUM
            + " FROM rollup WHERE comparison IN (SELECT id FROM comparison WHERE skipped = 0) LIMIT ?)";

    private CountReset() {}

    /** Begins, unless it has begun already. */
    public static boolean begin(Connection connection) throws SQLException {
        SqlStatement.update(
                connection,
                "UPDATE comparison SET skipped = (SELECT position FROM counting)"
                        + " WHERE skipped = 0 AND (SELECT position FROM counting) >= 0 AND id IN " + INCOMPLETE,
                OutcomeCounter.PAST.toMillis());
        SqlStatement.update(connection, "UPDATE counting SET position = -1, until = 0");
        return true;
    }

    /** Does some of it; there is more to do afterwards, if only counting. */
    public static boolean goOn(Connection connection) throws SQLException {
        RowPortions portions = new RowPortions(MOST_ROWS);
        Optional<Long> next = SqlStatement.first(connection, row -> row.getLong(1), NEXT);
        if (next.isPresent()) {
            long comparison = next.get();
            portions.change(most -> SqlStatement.update(connection, ENROLMENTS, comparison, comparison, most));
        } else if (!portions.change(most -> SqlStatement.update(connection, SUMS, most))
                .isMore()) {
            SqlStatement.update(connection, "UPDATE counting SET position = 0");
        }
        return true;
    }
}
