package org.openpersonalization.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.WriterConnection;

@DisplayName("The unused parts of pages of an SQLite file")
class PageScrubberTest {

    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    private final MovedRows rows = new MovedRows(7);

    /** Overflow pages, free pages and pointer maps stand between the pages that are scrubbed. */
    @ParameterizedTest
    @CsvSource({"512,NONE", "512,FULL", "512,INCREMENTAL", "4096,INCREMENTAL", "65536,NONE", "65536,INCREMENTAL"})
    void databaseOfAnyLayoutStaysWhole(int pageSize, String autoVacuum) throws Exception {
        String address = "jdbc:sqlite:" + folder.resolve(pageSize + autoVacuum + ".db");
        try (Connection first = DriverManager.getConnection(address);
                Statement statement = first.createStatement()) {
            statement.execute("PRAGMA page_size = " + pageSize);
            statement.execute("PRAGMA auto_vacuum = " + autoVacuum);
            statement.execute("CREATE TABLE begun (id INTEGER)");
        }
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        try (WriterConnection writer =
                        new WriterConnection(() -> DriverManager.getConnection(address, properties), Dialect.SQLITE);
                Connection reader = DriverManager.getConnection(address, properties);
                SharedFile file = SharedFile.of(address).orElseThrow()) {
            rows.fillAndDelete(writer.outsideOfTransactions(), 2 * pageSize + 700, Math.max(40, 300_000 / pageSize));
            String before = MovedRows.everything(reader);

            MovedRows.scrub(writer, file);

            Connection after = writer.outsideOfTransactions();
            assertThat(MovedRows.text(after, "PRAGMA page_size")).isEqualTo(String.valueOf(pageSize));
            assertThat(MovedRows.text(after, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(MovedRows.everything(after)).isEqualTo(before);
            assertThat(MovedRows.everything(reader)).isEqualTo(before);
        }
    }

    @Test
    void copiesThatRowsLeftWhenTheyMovedAreOverwritten() throws Exception {
        Path path = folder.resolve("moved.db");
        String address = "jdbc:sqlite:" + path;
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        try (WriterConnection writer =
                        new WriterConnection(() -> DriverManager.getConnection(address, properties), Dialect.SQLITE);
                Connection reader = DriverManager.getConnection(address, properties)) {
            Set<String> deleted = rows.fillAndDelete(writer.outsideOfTransactions(), 1_500, ROWS);
            assertThat(Dialect.SQLITE.emptyLog(writer.outsideOfTransactions())).isTrue();
            assertThat(MovedRows.found(deleted, path))
                    .as("secure_delete does not reach copies")
                    .isNotEmpty();
            String before = MovedRows.everything(reader);

            try (SharedFile file = SharedFile.of(address).orElseThrow()) {
                MovedRows.scrub(writer, file);
            }

            assertThat(MovedRows.found(deleted, path)).isEmpty();
            assertThat(MovedRows.everything(writer.outsideOfTransactions())).isEqualTo(before);
            assertThat(MovedRows.text(writer.outsideOfTransactions(), "PRAGMA integrity_check"))
                    .isEqualTo("ok");
        }
    }

    @Test
    void stepIsPutOffWhileAnotherProcessReadsTheLog() throws Exception {
        String address = "jdbc:sqlite:" + folder.resolve("read.db");
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        try (WriterConnection writer =
                        new WriterConnection(() -> DriverManager.getConnection(address, properties), Dialect.SQLITE);
                Connection reader = DriverManager.getConnection(address, properties);
                SharedFile file = SharedFile.of(prepared(writer, address)).orElseThrow()) {
            reader.setAutoCommit(false);
            MovedRows.everything(reader);
            fill(writer.outsideOfTransactions(), "b");
            PageScrubber scrubber = new PageScrubber(Dialect.SQLITE, file);
            scrubber.begin();

            scrubber.goOn(writer);
            assertThat(file.isLogEmpty()).isFalse();
            assertThat(scrubber.isRunning()).isTrue();
            reader.rollback();
            scrubber.goOn(writer);
            scrubber.goOn(writer);

            assertThat(scrubber.isRunning()).isFalse();
        }
    }

    private static String prepared(WriterConnection writer, String address) throws SQLException {
        Connection connection = writer.outsideOfTransactions();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (name TEXT PRIMARY KEY, more TEXT)");
        }
        fill(connection, "a");
        return address;
    }

    private static void fill(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO kept VALUES ('" + name + "', 'more')");
        }
    }
}
