package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements of one connection, each prepared once however often it runs. */
public final class PreparedStatements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    public PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    /** How many rows changed. */
    public int update(String sql, @Nullable Object... values) throws SQLException {
        return with(sql, values).executeUpdate();
    }

    /** Runs once for each row of values, all of them in one go; at least one row. */
    public void batch(String sql, List<Object[]> rows) throws SQLException {
        for (Object[] values : rows) {
            with(sql, values).addBatch();
        }
        with(sql).executeBatch();
    }

    /** All rows. */
    public <T> List<T> list(SqlStatement.Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet found = with(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        }
    }

    /** The first row. */
    public <T> Optional<T> first(SqlStatement.Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet found = with(sql, values).executeQuery()) {
            return found.next() ? Optional.of(row.of(found)) : Optional.empty();
        }
    }

    private PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }
}
