package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.signal.JdbcProfileStore;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;
import org.openpersonalization.store.sql.WaitingWrite;

@DisplayName("The store on SQLite")
class SqliteProfileStoreIT extends ProfileStoreContract {

    private static final int MOST_BYTES_PER_SIGNAL = 700;

    @TempDir
    Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("store.db"));
    }

    @Test
    void whatIsForgottenIsInNoFileAnyMore() throws Exception {
        String canary = "canary-" + UUID.randomUUID();
        VisitorKey visitor = new VisitorKey(1, 2);
        Path own = Files.createDirectory(folder.resolve("canary"));
        try (JdbcProfileStore store = JdbcProfileStore.open(StoreSettings.sqlite(own.resolve("store.db")))) {
            Occurrence at = new Occurrence(UUID.randomUUID(), NOW);
            store.append(visitor, List.of(new Signal.Search(at, canary)), NOW);
            store.append(visitor, new Histories(1).signals(20), NOW);
            assertThat(filesWith(own, canary)).isNotEmpty();

            store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);

            waitUntil(() -> filesWith(own, canary).isEmpty());
        }
    }

    @Test
    void filesInAFolderThatOthersReadAreOfTheirOwnerAlone() throws IOException {
        Path own = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (JdbcProfileStore store = JdbcProfileStore.open(StoreSettings.sqlite(own.resolve("store.db")))) {
            store.append(new VisitorKey(1, 2), new Histories(1).signals(1), NOW);

            try (Stream<Path> files = Files.list(own)) {
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allMatch(file -> permissions(file).equals("rw-------"));
            }
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rows move to other pages when a page is full; what they leave behind is not part of any row. */
    @Test
    void noCopyStaysWhereRowsWereBeforeTheyMoved() throws Exception {
        Path own = Files.createDirectory(folder.resolve("moved"));
        try (JdbcProfileStore store = JdbcProfileStore.open(StoreSettings.sqlite(own.resolve("store.db")))) {
            Histories histories = new Histories(3);
            List<VisitorKey> others =
                    Stream.generate(histories::visitor).limit(100).toList();
            List<String> forgotten = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                VisitorKey visitor = histories.visitor();
                for (int visit = 0; visit < 4; visit++) {
                    store.append(visitor, histories.signals(1), NOW);
                    store.append(others.get((4 * i + visit) % others.size()), histories.signals(1), NOW);
                }

                store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES), NOW);
                forgotten.add(stored(visitor));
            }

            waitUntil(() -> noneIsIn(own, forgotten));
        }
    }

    @Test
    void deletedContentLeavesAFileThatIsTooLargeToBeWrittenAgain() throws Exception {
        Path own = Files.createDirectory(folder.resolve("large"));
        StoreSettings settings = StoreSettings.sqlite(own.resolve("store.db")).rewritingUpTo(0);
        RawSql raw = new RawSql(settings);
        VisitorKey visitor = new VisitorKey(5, 6);
        try (JdbcProfileStore store = JdbcProfileStore.open(settings)) {
            store.append(visitor, new Histories(1).signals(20), NOW);
            store.append(new VisitorKey(7, 8), new Histories(2).signals(20), NOW);
            Profile other = store.load(new VisitorKey(7, 8));

            store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES), NOW);

            waitUntil(() -> raw.<Integer>with(connection -> SqlStatement.first(
                                    connection, row -> row.getInt(1), "SELECT due FROM cleaning")
                            .orElseThrow())
                    == 0);
            assertThat(store.rebuild(new VisitorKey(7, 8))).isEqualTo(other);
        }
        assertThat(filesWith(own, stored(visitor))).isEmpty();
    }

    @Test
    void cleaningThatTheProcessDidNotComeToIsDoneByTheNextOne() throws Exception {
        Path own = Files.createDirectory(folder.resolve("restarted"));
        StoreSettings settings = StoreSettings.sqlite(own.resolve("store.db"));
        VisitorKey visitor = new VisitorKey(3, 4);
        try (JdbcProfileStore store = JdbcProfileStore.open(settings)) {
            store.append(visitor, new Histories(1).signals(20), NOW);
            store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES), NOW);
        }
        RawSql raw = new RawSql(settings);
        assertThat(raw.<Integer>with(
                        connection -> SqlStatement.first(connection, row -> row.getInt(1), "SELECT due FROM cleaning")
                                .orElseThrow()))
                .isEqualTo(1);

        try (JdbcProfileStore store = JdbcProfileStore.open(settings)) {
            waitUntil(() -> raw.<Integer>with(connection -> SqlStatement.first(
                                    connection, row -> row.getInt(1), "SELECT due FROM cleaning")
                            .orElseThrow())
                    == 0);
            assertThat(store.load(visitor)).isEqualTo(Profile.empty());
        }
        assertThat(filesWith(own, stored(visitor))).isEmpty();
    }

    private static boolean noneIsIn(Path folder, List<String> texts) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(SqliteProfileStoreIT::content)
                    .noneMatch(content -> texts.stream().anyMatch(content::contains));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 120 && !done.getAsBoolean(); i++) {
            Thread.sleep(500);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static String stored(VisitorKey visitor) {
        return new String(visitor.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void signalTakesLittleRoom() throws IOException {
        Path file = folder.resolve("size.db");
        int signals = 0;
        try (JdbcProfileStore store = JdbcProfileStore.open(StoreSettings.sqlite(file))) {
            Histories histories = new Histories(5);
            for (int visitors = 0; visitors < 200; visitors++) {
                signals += store.append(histories.visitor(), histories.signals(50), NOW);
            }
        }

        long bytesPerSignal = Files.size(file) / signals;

        System.out.println("SQLite: " + bytesPerSignal + " bytes a signal, profiles included, over " + signals);
        assertThat(bytesPerSignal).isLessThan(MOST_BYTES_PER_SIGNAL);
    }

    @Test
    void storeThatCannotBeOpenedSaysSo() {
        StoreSettings nowhere = StoreSettings.sqlite(folder.resolve("no/such/folder/store.db"));

        assertThatThrownBy(() -> JdbcProfileStore.open(nowhere))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("store=SQLITE");
    }

    @Test
    void closedStoreTakesNoWrites() {
        JdbcProfileStore store = JdbcProfileStore.open(StoreSettings.sqlite(folder.resolve("closed.db")));
        store.close();

        assertThatThrownBy(() -> store.append(new VisitorKey(1, 1), new Histories(1).signals(1), NOW))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private static List<Path> filesWith(Path folder, String text) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(text))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void writingGoesOnAfterAnyFault() {
        try (Database database = Database.open(settings())) {
            VisitorKey visitor = new VisitorKey(5, 6);
            assertThat(database.commits()
                            .submit(
                                    visitor,
                                    statements -> {
                                        throw new OutOfMemoryError("made by a test");
                                    },
                                    WaitingWrite.Effects.none()))
                    .failsWithin(java.time.Duration.ofSeconds(5));

            assertThat(database.commits().<Integer>write(visitor, statements -> 7))
                    .isEqualTo(7);
        }
    }
}
