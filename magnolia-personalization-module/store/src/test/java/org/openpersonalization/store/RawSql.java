package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** Does to the tables what nobody should. */
final class RawSql {

    private final StoreSettings settings;

    RawSql(StoreSettings settings) {
        this.settings = settings;
    }

    /** Runs a statement; returns how many rows it changed. */
    int run(String text, @Nullable Object... values) {
        return with(connection -> SqlStatement.update(connection, text, values));
    }

    <T> T with(Database.Reading<T> work) {
        try (Connection connection =
                DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password())) {
            return work.from(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The number of rows of a table. */
    int rows(String table) {
        return with(connection -> SqlStatement.first(connection, row -> row.getInt(1), "SELECT COUNT(*) FROM " + table)
                .orElseThrow());
    }

    /** Takes everything out of the ledger. */
    void emptyLedger() {
        run("DELETE FROM consent_record");
        run("DELETE FROM consent_subject");
        run("DELETE FROM erased_subject");
    }
}
