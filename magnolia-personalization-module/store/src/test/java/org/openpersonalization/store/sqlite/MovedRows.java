package org.openpersonalization.store.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.SqlStatement;
import org.openpersonalization.store.sql.WriterConnection;

/** A table whose rows have moved between pages and left copies there. */
final class MovedRows {

    private static final String PREFIX = "name-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f]{1,16}");

    private final Random random;

    MovedRows(long seed) {
        this.random = new Random(seed);
    }

    /** Keys in random order, so that pages split; most are deleted, so that pages are joined. */
    Set<String> fillAndDelete(Connection connection, int longest, int rows) throws SQLException {
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

    static String everything(Connection connection) throws SQLException {
        return text(connection, "SELECT GROUP_CONCAT(name || more) FROM (SELECT * FROM kept ORDER BY name)");
    }

    static String text(Connection connection, String sql) throws SQLException {
        return SqlStatement.first(connection, row -> row.getString(1), sql).orElseThrow();
    }

    /** The names that are in the file; other digits may follow one directly. */
    static Set<String> found(Set<String> names, Path path) throws IOException {
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

    static void scrub(WriterConnection writer, SharedFile file) throws SQLException {
        PageScrubber scrubber = new PageScrubber(Dialect.SQLITE, file);
        scrubber.begin();
        while (scrubber.isRunning()) {
            scrubber.goOn(writer);
        }
    }
}
