package org.openpersonalization.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;

/** The shop's store as somebody with access to the machine sees it: tables, and bytes in files. */
final class VisitorDatabase {

    /** What visits write at once; who is counted is entered a little later. */
    private static final List<String> WRITTEN = List.of("signal_log", "profile", "exposure", "activity");

    private static final String COUNTED = "enrolment";

    /** For a busy machine: visits are written after their answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    VisitorDatabase(Path folder) {
        this.folder = folder;
    }

    /** For another instance over the same database. */
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db"));
    }

    /** The pseudonyms, in hexadecimal digits, of everybody in any table. */
    Set<String> visitors() {
        Set<String> visitors = new TreeSet<>();
        Stream.concat(WRITTEN.stream(), Stream.of(COUNTED))
                .forEach(table -> visitors.addAll(column("SELECT DISTINCT hex(visitor) FROM " + table)));
        return visitors;
    }

    /** The pseudonym that was not there before, once it is written; there must be one. */
    String newcomer(Set<String> others) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> now = newcomers(others);
        while (now.isEmpty() && System.nanoTime() < end) {
            now = newcomers(others);
        }
        if (now.size() != 1) {
            throw new AssertionError("There is not one new visitor in the store " + now);
        }
        return now.iterator().next();
    }

    private Set<String> newcomers(Set<String> others) {
        rows();
        Set<String> now = new TreeSet<>(visitors());
        now.removeAll(others);
        return now;
    }

    /** How many consent records there are. */
    long consentRecords() {
        return Long.parseLong(column("SELECT count(*) FROM consent_record WHERE kind = 'consent'")
                .get(0));
    }

    /** How many rows there are once everything that is on its way is written. */
    long rows() {
        long before = -1;
        long now = count();
        while (now != before) {
            pause();
            before = now;
            now = count();
        }
        return now;
    }

    /** How many rows there are once a view has added some, and everything that is on its way is written. */
    long rowsAbove(long before) {
        for (int i = 0; i < 500 && count() <= before; i++) {
            pause();
        }
        return rows();
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long count() {
        return WRITTEN.stream()
                .mapToLong(table ->
                        Long.parseLong(column("SELECT COUNT(*) FROM " + table).get(0)))
                .sum();
    }

    /** The store, beside the shop's own; to be closed before anything is to be found gone. */
    JdbcStores stores() {
        return JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")));
    }

    List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("visitors.db"));
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until what was deleted has been taken out of the files. */
    void awaitCleaning() {
        for (int i = 0; i < 1_000 && !column("SELECT due FROM cleaning").equals(List.of("0")); i++) {
            pause();
        }
    }

    /** Whether the bytes of a pseudonym stand in a file of the store. */
    boolean filesHoldVisitor(String hexadecimal) {
        return filesHold(HexFormat.of().parseHex(hexadecimal.toLowerCase(java.util.Locale.ROOT)));
    }

    boolean filesHold(String text) {
        return filesHold(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean filesHold(byte[] bytes) {
        String needle = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> content(file).contains(needle));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
