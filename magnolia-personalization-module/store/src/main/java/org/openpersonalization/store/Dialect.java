package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Where the databases differ. */
enum Dialect {
    /** Embedded, one writer. Every commit is synced; deleted content is overwritten. */
    SQLITE(
            Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB"),
            Map.of("journal_mode", "WAL", "synchronous", "FULL", "secure_delete", "true", "busy_timeout", "5000"),
            List.of("PRAGMA wal_checkpoint(TRUNCATE)")),
    /** A server that several instances share. */
    POSTGRESQL(
            Map.of("identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "bytes", "BYTEA"),
            Map.of(),
            List.of());

    private final Map<String, String> types;
    private final Map<String, String> connection;
    private final List<String> afterForgetting;

    Dialect(Map<String, String> types, Map<String, String> connection, List<String> afterForgetting) {
        this.types = types;
        this.connection = connection;
        this.afterForgetting = afterForgetting;
    }

    static Dialect of(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
    }

    /** Column types for the migrations. */
    Map<String, String> types() {
        return types;
    }

    /** Properties of every connection. */
    Map<String, String> connection() {
        return connection;
    }

    /** Takes what was deleted out of the files that the database keeps beside its own. */
    void afterForgetting(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String sql : afterForgetting) {
                statement.execute(sql);
            }
        }
    }
}
