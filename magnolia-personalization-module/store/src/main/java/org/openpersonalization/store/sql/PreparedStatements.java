package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements of one connection, each prepared once however often it runs. */
public final class PreparedStatements implements AutoCloseable {

    /** Values of a condition {@code IN (…)} in {@link #listOf}. */
    public static final int VALUES_AT_A_TIME = 20;

    /** The parameters of a condition {@code IN (…)} for {@link #listOf}. */
    public static final String MARKS = String.join(", ", Collections.nCopies(VALUES_AT_A_TIME, "?"));

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    public PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** How many rows changed. */
    public int update(String sql, @Nullable Object... values) throws SQLException {
        return run(sql, statement -> bound(statement, values).executeUpdate());
    }

    /** Runs once for each row of values, all of them in one go. */
    public void batch(String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        run(sql, statement -> {
            for (@Nullable Object[] values : rows) {
                bound(statement, values).addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** All rows. */
    public <T> List<T> list(SqlStatement.Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        return run(sql, statement -> {
            try (ResultSet found = bound(statement, values).executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row.of(found));
                }
                return rows;
            }
        });
    }

    /**
     * All rows of a statement whose first parameters are {@link #MARKS}, which runs once for some values at a time.
     *
     * @param rest the parameters after them
     */
    public <T> List<T> listOf(SqlStatement.Row<T> row, String sql, List<?> values, Object... rest) throws SQLException {
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < values.size(); from += VALUES_AT_A_TIME) {
            @Nullable Object[] parameters = new Object[VALUES_AT_A_TIME + rest.length];
            for (int i = 0; i < VALUES_AT_A_TIME; i++) {
                parameters[i] = values.get(Math.min(from + i, values.size() - 1));
            }
            System.arraycopy(rest, 0, parameters, VALUES_AT_A_TIME, rest.length);
            rows.addAll(list(row, sql, parameters));
        }
        return rows;
    }

    /** The first row. */
    public <T> Optional<T> first(SqlStatement.Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        return run(sql, statement -> {
            try (ResultSet found = bound(statement, values).executeQuery()) {
                return found.next() ? Optional.of(row.of(found)) : Optional.empty();
            }
        });
    }

    /** A use of a statement. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** A statement that failed is not used again, since its driver may have closed it. */
    private <T> T run(String sql, Use<T> use) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        try {
            T result = use.of(statement);
            statement.clearParameters(); // an erased visitor's values leave memory, too
            return result;
        } catch (SQLException | RuntimeException failure) {
            statements.remove(sql);
            close(statement, failure);
            throw failure;
        }
    }

    private static void close(PreparedStatement statement, Exception first) {
        try {
            statement.close();
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
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
