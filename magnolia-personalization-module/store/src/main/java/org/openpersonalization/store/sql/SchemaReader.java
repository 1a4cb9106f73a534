package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.openpersonalization.service.visitor.StoreFacts;

/** Reads which database it is, the version of its tables and its clock. */
final class SchemaReader {

    /** The table in which Flyway keeps the migrations that were done. */
    public static final String TABLE = "personalization_schema";

    private SchemaReader() {}

    /** The newest version among the migrations of this build. */
    public static int newestOf(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .mapToInt(migration -> migration.getVersion().getMajor().intValueExact())
                .max()
                .orElse(0);
    }

    public static StoreFacts read(Connection connection, Dialect dialect, int newestSchema) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return new StoreFacts(
                data.getDatabaseProductName() + " " + data.getDatabaseProductVersion(),
                schema(connection),
                newestSchema,
                time(connection, dialect));
    }

    private static int schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT MAX(CAST(version AS INTEGER)) FROM " + TABLE + " WHERE version IS NOT NULL")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** SQLite runs in this process. */
    private static Optional<Instant> time(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT clock_timestamp()")) {
            return rows.next() ? Optional.of(rows.getTimestamp(1).toInstant()) : Optional.empty();
        }
    }
}
