package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The unused parts of pages of an SQLite file")
class PageScrubberTest {

    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    @Test
    void copiesThatRowsLeftWhenTheyMovedAreOverwritten() throws Exception {
        Path path = folder.resolve("moved.db");
        String address = "jdbc:sqlite:" + path;
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        try (WriterConnection writer =
                        new WriterConnection(() -> DriverManager.getConnection(address, properties), Dialect.SQLITE);
                Connection reader = DriverManager.getConnection(address, properties)) {
            List<String> deleted = fillAndDelete(writer.outsideOfTransactions());
            assertThat(Dialect.SQLITE.emptyLog(writer.outsideOfTransactions())).isTrue();
            assertThat(deleted).as("secure_delete does not reach copies").anyMatch(content(path)::contains);
            String before = everything(reader);

            try (SharedFile file = SharedFile.of(address).orElseThrow()) {
                PageScrubber scrubber = new PageScrubber(Dialect.SQLITE, file);
                scrubber.begin();
                while (scrubber.isRunning()) {
                    scrubber.goOn(writer);
                }
            }

            assertThat(deleted).noneMatch(content(path)::contains);
            assertThat(everything(writer.outsideOfTransactions())).isEqualTo(before);
            assertThat(text(writer.outsideOfTransactions(), "PRAGMA integrity_check"))
                    .isEqualTo("ok");
        }
    }

    /** Keys in random order, so that pages split; most are deleted, so that pages are joined. */
    private List<String> fillAndDelete(Connection connection) throws SQLException {
        List<String> deleted = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (name TEXT PRIMARY KEY, more TEXT) WITHOUT ROWID");
            statement.execute("BEGIN");
            for (int i = 0; i < ROWS; i++) {
                String name = "name-" + Long.toHexString(random.nextLong());
                statement.execute(
                        "INSERT INTO kept VALUES ('" + name + "', '" + "x".repeat(random.nextInt(1_500)) + "')");
                if (random.nextBoolean()) {
                    deleted.add(name);
                }
            }
            for (String name : deleted) {
                statement.execute("DELETE FROM kept WHERE name = '" + name + "'");
            }
            statement.execute("COMMIT");
        }
        return deleted;
    }

    private static String everything(Connection connection) throws SQLException {
        return text(connection, "SELECT GROUP_CONCAT(name || more) FROM (SELECT * FROM kept ORDER BY name)");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), sql).orElseThrow();
    }

    private static String content(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
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
            everything(reader);
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
