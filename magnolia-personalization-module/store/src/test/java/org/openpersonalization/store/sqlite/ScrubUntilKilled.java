package org.openpersonalization.store.sqlite;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.WriterConnection;

/** Scrubs a file, unless it is killed before. Argument: the database's address. */
final class ScrubUntilKilled {

    private ScrubUntilKilled() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        try (WriterConnection writer = new WriterConnection(
                        () -> DriverManager.getConnection(arguments[0], properties), Dialect.SQLITE);
                SharedFile file = SharedFile.of(arguments[0]).orElseThrow()) {
            MovedRows.scrub(writer, file);
        }
    }
}
