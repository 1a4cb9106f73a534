package org.openpersonalization.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.openpersonalization.store.sql.Dialect;

/** Prints a hash of the table and the result of a check of the file until its input ends. Argument: the database's address. */
final class ReadAgainAndAgain {

    private ReadAgainAndAgain() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        while (System.in.available() == 0) {
            try (Connection connection = DriverManager.getConnection(arguments[0], properties)) {
                String check = MovedRows.text(connection, "PRAGMA integrity_check");
                System.out.println(MovedRows.everything(connection).hashCode() + " " + check);
            }
        }
    }
}
