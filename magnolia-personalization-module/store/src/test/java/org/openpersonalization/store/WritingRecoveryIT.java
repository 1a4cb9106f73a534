package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.WriteRejectedException;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.GroupCommit;
import org.openpersonalization.store.sql.SqlStatement;
import org.openpersonalization.store.sql.WaitingWrite;
import org.openpersonalization.store.sqlite.FileCleaner;

@DisplayName("Writing to SQLite after a fault")
class WritingRecoveryIT {

    private static final VisitorKey VISITOR = new VisitorKey(1, 2);
    private static final Duration LONGER_THAN_THE_DRIVER_WAITS = Duration.ofMillis(6_500);
    private static final int PAGES_OF_THE_SMALL_DISK = 12;
    private static final FileCleaner NO_CLEANING = new FileCleaner(Dialect.SQLITE, false);

    @TempDir
    Path folder;

    private final AtomicBoolean full = new AtomicBoolean();
    private String address;
    private GroupCommit commits;

    @BeforeEach
    void open() throws SQLException {
        address = "jdbc:sqlite:" + folder.resolve("store.db");
        execute("CREATE TABLE kept (id TEXT PRIMARY KEY)");
        execute("CREATE TABLE experiment_revision (revision BIGINT)");
        execute("INSERT INTO experiment_revision VALUES (0)");
        commits = new GroupCommit(this::connect, Dialect.SQLITE, NO_CLEANING, Duration.ofSeconds(10));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        if (full.get()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = " + PAGES_OF_THE_SMALL_DISK);
            }
        }
        return connection;
    }

    @AfterEach
    void close() {
        commits.close();
    }

    @Test
    void writesWaitForTheLockOfAnotherProcessAndAreKeptAfterIt() throws Exception {
        Lock lock = new Lock(address);
        CompletableFuture<Void> release = CompletableFuture.runAsync(lock::close, after(LONGER_THAN_THE_DRIVER_WAITS));
        CompletableFuture<Integer> unattended = commits.submit(VISITOR, keep("page view"), WaitingWrite.Effects.none());

        assertThat(commits.<Integer>write(VISITOR, keep("waited"))).isEqualTo(1);
        release.get(1, TimeUnit.SECONDS);
        assertThat(unattended).succeedsWithin(Duration.ofSeconds(5));
        assertThat(commits.<Integer>write(VISITOR, keep("afterwards"))).isEqualTo(1);
        assertThat(commits.health().isWriting()).isTrue();
        assertThat(kept()).containsExactlyInAnyOrder("page view", "waited", "afterwards");
    }

    @Test
    void writeThatNobodyWaitsForAnyMoreDoesNotRun() throws Exception {
        try (GroupCommit impatient =
                new GroupCommit(this::connect, Dialect.SQLITE, NO_CLEANING, Duration.ofMillis(300))) {
            Lock lock = new Lock(address);
            StoreUnavailableException told = catchThrowableOfType(
                    StoreUnavailableException.class, () -> impatient.write(VISITOR, keep("given up")));
            assertThat(told.isOutcomeUnknown()).isFalse();
            impatient
                    .submit(VISITOR, keep("timed out"), WaitingWrite.Effects.none())
                    .cancel(false);
            lock.close();
            commits.write(VISITOR, keep("later"));
        }

        assertThat(kept()).containsExactly("later");
    }

    @Test
    void manyWritesToASlowStoreAreNotOneTransactionThatNoneOfThemAwaits() throws Exception {
        try (GroupCommit impatient =
                new GroupCommit(this::connect, Dialect.SQLITE, NO_CLEANING, Duration.ofSeconds(5))) {
            CountDownLatch queued = new CountDownLatch(1);
            impatient.submit(VISITOR, statements -> awaited(queued), WaitingWrite.Effects.none());
            List<CompletableFuture<Integer>> writes = IntStream.range(0, 60)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> impatient.<Integer>write(VISITOR, statements -> {
                                pause(Duration.ofMillis(110));
                                return keep("slow " + number).with(statements);
                            }),
                            command -> new Thread(command).start()))
                    .toList();
            waitUntil(() -> impatient.health().waiting() > writes.size());
            queued.countDown();

            assertThat(CompletableFuture.anyOf(writes.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void runningWriteThatTakesTooLongIsToldToBeUnknown() throws Exception {
        try (GroupCommit impatient =
                new GroupCommit(this::connect, Dialect.SQLITE, NO_CLEANING, Duration.ofMillis(300))) {
            StoreUnavailableException told = catchThrowableOfType(
                    StoreUnavailableException.class,
                    () -> impatient.write(VISITOR, statements -> {
                        pause(Duration.ofMillis(900));
                        return keep("slow").with(statements);
                    }));

            assertThat(told.isOutcomeUnknown()).isTrue();
        }

        assertThat(kept()).containsExactly("slow");
    }

    @Test
    void writeThatBreaksAConstraintIsRejectedAloneAndIsNoOutage() throws Exception {
        commits.write(VISITOR, keep("once"));
        List<CompletableFuture<Integer>> group = new ArrayList<>();
        Lock lock = new Lock(address);
        for (String id : List.of("a", "once", "b", "c")) {
            group.add(commits.submit(VISITOR, keep(id), WaitingWrite.Effects.none()));
        }
        lock.close();

        assertThat(group.get(1))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(WriteRejectedException.class);
        assertThat(group.get(3)).succeedsWithin(Duration.ofSeconds(5));
        assertThat(commits.health().isWriting()).isTrue();
        assertThat(kept()).containsExactlyInAnyOrder("once", "a", "b", "c");
    }

    @Test
    void fullDiskIsSaidToKeepNothingAndWritingGoesOnWhenThereIsRoom() throws Exception {
        full.set(true);
        commits.close();
        commits = new GroupCommit(this::connect, Dialect.SQLITE, NO_CLEANING, Duration.ofSeconds(10));
        String large = "x".repeat(200_000);

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> commits.write(VISITOR, keep(large)))
                .matches(told -> !told.isOutcomeUnknown());
        assertThat(commits.health().isWriting()).isFalse();
        full.set(false);

        commits.write(VISITOR, keep(large));
        assertThat(commits.health().isWriting()).isTrue();
        assertThat(kept()).containsExactly(large);
    }

    @Test
    void healthRecoversWithoutVisitors() throws Exception {
        try (GroupCommit impatient =
                new GroupCommit(this::connect, Dialect.SQLITE, NO_CLEANING, Duration.ofMillis(300))) {
            Lock lock = new Lock(address);
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> impatient.write(VISITOR, keep("given up")));
            waitUntil(() -> !impatient.health().isWriting());
            lock.close();

            waitUntil(() -> impatient.health().isWriting());
            assertThat(impatient.health().waiting()).isZero();
        }
    }

    private static GroupCommit.Write<Integer> keep(String id) {
        return statements -> SqlStatement.update(statements.connection(), "INSERT INTO kept (id) VALUES (?)", id);
    }

    private List<String> kept() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address)) {
            return SqlStatement.list(connection, row -> row.getString(1), "SELECT id FROM kept");
        }
    }

    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void waitUntil(BooleanSupplier done) {
        for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
            pause(Duration.ofMillis(50));
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What another process holds while it writes. */
    private static final class Lock {

        private final Connection connection;

        Lock(String address) throws SQLException {
            connection = DriverManager.getConnection(address);
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
            }
        }

        synchronized void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
