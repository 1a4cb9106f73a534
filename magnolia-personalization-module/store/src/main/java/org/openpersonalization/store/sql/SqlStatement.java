package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their values that run once. */
public final class SqlStatement {

    /**
     * Maps the current row of a result.
     *
     * @param <T> type of the result
     */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private SqlStatement() {}

    /** How many rows changed. */
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatements prepared = new PreparedStatements(connection)) {
            return prepared.update(sql, values);
        }
    }

    /** All rows. */
    public static <T> List<T> list(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatements prepared = new PreparedStatements(connection)) {
            return prepared.list(row, sql, values);
        }
    }

    /** The first row. */
    public static <T> Optional<T> first(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatements prepared = new PreparedStatements(connection)) {
            return prepared.first(row, sql, values);
        }
    }
}
