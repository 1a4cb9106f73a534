package org.openpersonalization.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.SqlStatement;
import org.openpersonalization.store.sql.WriterConnection;

@DisplayName("The unused parts of pages of an SQLite file")
class PageScrubberTest {

    private static final int ROWS = 3_000;
    private static final String PREFIX = "name-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f]{1,16}");

    @TempDir
    Path folder;

    private final Random random = new Random(7);

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
            fillAndDelete(writer.outsideOfTransactions(), 2 * pageSize + 700, Math.max(40, 300_000 / pageSize));
            String before = everything(reader);

            scrub(writer, file);

            Connection after = writer.outsideOfTransactions();
            assertThat(text(after, "PRAGMA page_size")).isEqualTo(String.valueOf(pageSize));
            assertThat(text(after, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(everything(after)).isEqualTo(before);
            assertThat(everything(reader)).isEqualTo(before);
        }
    }

    private static void scrub(WriterConnection writer, SharedFile file) throws SQLException {
        PageScrubber scrubber = new PageScrubber(Dialect.SQLITE, file);
        scrubber.begin();
        while (scrubber.isRunning()) {
            scrubber.goOn(writer);
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
            Set<String> deleted = fillAndDelete(writer.outsideOfTransactions(), 1_500, ROWS);
            assertThat(Dialect.SQLITE.emptyLog(writer.outsideOfTransactions())).isTrue();
            assertThat(found(deleted, path))
                    .as("secure_delete does not reach copies")
                    .isNotEmpty();
            String before = everything(reader);

            try (SharedFile file = SharedFile.of(address).orElseThrow()) {
                scrub(writer, file);
            }

            assertThat(found(deleted, path)).isEmpty();
            assertThat(everything(writer.outsideOfTransactions())).isEqualTo(before);
            assertThat(text(writer.outsideOfTransactions(), "PRAGMA integrity_check"))
                    .isEqualTo("ok");
        }
    }

    /** Keys in random order, so that pages split; most are deleted, so that pages are joined. */
    private Set<String> fillAndDelete(Connection connection, int longest, int rows) throws SQLException {
        Set<String> deleted = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (name TEXT PRIMARY KEY, more TEXT) WITHOUT ROWID");
            statement.execute("BEGIN");
            for (int i = 0; i < rows; i++) {
                String name = PREFIX + Long.toHexString(random.nextLong());
                statement.execute(
                        "INSERT INTO kept VALUES ('" + name + "', '" + "x".repeat(random.nextInt(longest)) + "')");
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
        return SqlStatement.first(connection, row -> row.getString(1), sql).orElseThrow();
    }

    /** The names that are in the file; other digits may follow one directly. */
    private static Set<String> found(Set<String> names, Path path) throws IOException {
        Set<String> found = new HashSet<>();
        Matcher matcher = NAME.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            String longest = matcher.group();
            for (int end = longest.length(); end > PREFIX.length(); end--) {
                found.add(longest.substring(0, end));
            }
        }
        found.retainAll(names);
        return found;
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
