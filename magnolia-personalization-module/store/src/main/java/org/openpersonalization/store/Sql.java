package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their values that run once. */
final class Sql {

    /**
     * Makes something of the row that a result stands on.
     *
     * @param <T> what comes of it
     */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** How many rows changed. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (Prepared prepared = new Prepared(connection)) {
            return prepared.update(sql, values);
        }
    }

    /** All rows. */
    static <T> List<T> list(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (Prepared prepared = new Prepared(connection)) {
            return prepared.list(row, sql, values);
        }
    }

    /** The first row. */
    static <T> Optional<T> first(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (Prepared prepared = new Prepared(connection)) {
            return prepared.first(row, sql, values);
        }
    }
}
