package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.UnorderedDeletions;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.proof.Verification;
import org.openpersonalization.store.ledger.UnsettledFile;
import org.openpersonalization.store.signal.UnorderedDeletionsFile;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Random visitors act while the store meets faults; an account of what they were answered is then compared with ledger, rows and
 * files. {@code -Dfaults.factor=10} tries ten times as many visitors.
 */
@Execution(ExecutionMode.CONCURRENT)
@DisplayName("Answers, ledger, rows and files agree")
class FaultsIT {

    private static final int FACTOR = Integer.getInteger("faults.factor", 1);
    private static final int AT_A_TIME = 8;
    private static final int ACTS = 12;
    private static final int VISITORS_OF_A_PROCESS = 20;
    private static final Checkpoints.Reading NOTHING_KEPT = new Checkpoints.Reading(List.of(), List.of());

    @TempDir
    Path folder;

    /** A fault that comes and goes. */
    interface Fault {
        /** Lasts for a while, and is over when this returns. */
        void strike(Random random) throws Exception;
    }

    @Test
    @Tag("promise-9")
    void whileAnotherProcessHoldsTheLock() throws Exception {
        StoreSettings settings = StoreSettings.sqlite(folder.resolve("store.db"));
        agreeUnder(settings, random -> lock(settings, 50 + random.nextInt(500)), 48);
        agreeUnder(settings, random -> lock(settings, 11_500), AT_A_TIME);
        assertNothingOfErasedVisitorsIsIn(folder);
    }

    private static void lock(StoreSettings settings, int millis) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute("BEGIN IMMEDIATE");
            pause(millis);
        }
    }

    @Test
    @Tag("promise-9")
    void whenTheNetworkToPostgresqlIsLost() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                TcpProxy network = new TcpProxy(server.getPort())) {
            String address =
                    "jdbc:postgresql://localhost:" + network.port() + "/postgres?socketTimeout=1&connectTimeout=1";
            StoreSettings settings = StoreSettings.postgresql(address, "postgres", "postgres");
            agreeUnder(settings, random -> lose(network, random), 32);
            agreeUnderClocks(settings, server.getJdbcUrl("postgres", "postgres"), network);
        }
    }

    /** Two instances share the database; the clock of the second one is ahead, and the network of the first one fails. */
    private void agreeUnderClocks(StoreSettings settings, String direct, TcpProxy network) throws Exception {
        try (JdbcStores first = open(settings);
                JdbcStores second = open(StoreSettings.postgresql(direct, "postgres", "postgres"));
                Jobs jobs = new Jobs()) {
            first.startJobs(jobs);
            second.startJobs(jobs);
            for (Duration ahead : List.of(Duration.ofSeconds(2), Duration.ofMinutes(5))) {
                Random random = new Random(ahead.toSeconds());
                List<ModelVisitor.Instance> instances = List.of(
                        new ModelVisitor.Instance(first, Duration.ZERO), new ModelVisitor.Instance(second, ahead));
                for (int done = 0; done < 24 * FACTOR; done += AT_A_TIME) {
                    agreeUnder(settings, instances, done == 0 ? nothing -> {} : any -> lose(network, any), random);
                }
                assertValid(second);
            }
        }
    }

    private static void lose(TcpProxy network, Random random) {
        if (random.nextBoolean()) {
            network.cut();
            pause(50 + random.nextInt(300));
        } else {
            network.fallSilent();
            pause(300 + random.nextInt(1_500));
        }
        network.repair();
    }

    @Test
    @Tag("promise-9")
    void whenTheProcessIsKilled() throws Exception {
        for (int i = 0; i < 2 * FACTOR; i++) {
            agreeAfterKilling(List.of(), 20_261_130L + i * 100_000L, many(250 + 200 * i), process -> {});
        }
    }

    /** What was promised in this time waits beside the database: records, entries of the register, deletions. */
    @Test
    @Tag("promise-9")
    void whenTheDatabaseIsLockedAndTheProcessIsKilled() throws Exception {
        StoreSettings settings = StoreSettings.sqlite(folder.resolve("killed.db"));
        for (int i = 0; i < FACTOR; i++) {
            agreeAfterKilling(
                    List.of(),
                    20_561_130L + i * 100_000L,
                    answers ->
                            Stream.of("owed", "requested", "withdrawn").allMatch(what -> promised(answers, what) >= 3),
                    process -> lockWhileAlive(settings, process));
        }
    }

    private static long promised(List<String> answers, String what) {
        return answers.stream().filter(answer -> answer.contains(":" + what)).count();
    }

    private static void lockWhileAlive(StoreSettings settings, Process process) {
        pause(2_000);
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute("BEGIN IMMEDIATE");
            process.waitFor();
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As on a full disk, but for the process alone: writes behind a size fail, until they may grow again. */
    @Test
    @Tag("promise-9")
    void whenFilesMayNotGrowAndTheProcessIsKilled() throws Exception {
        for (int i = 0; i < FACTOR; i++) {
            agreeAfterKilling(List.of(), 20_461_130L + i * 100_000L, many(600), FaultsIT::limitFilesNowAndThen);
        }
    }

    private static void limitFilesNowAndThen(Process process) {
        String pid = String.valueOf(process.pid());
        for (int size = 1 << 16; process.isAlive(); size = size == 1 << 22 ? 1 << 16 : size << 1) {
            assertThat(run("prlimit", "--pid", pid, "--fsize=" + size + ":") || !process.isAlive())
                    .isTrue();
            pause(200);
            run("prlimit", "--pid", pid, "--fsize=unlimited:");
            pause(400);
        }
    }

    @Test
    @Tag("promise-9")
    void whenTheDiskIsSlowAndTheProcessIsKilled() throws Exception {
        for (int i = 0; i < FACTOR; i++) {
            List<String> slowly = injecting("fsync,fdatasync", "delay_enter=150000");
            agreeAfterKilling(slowly, 20_361_130L + i * 100_000L, many(150), process -> {});
        }
    }

    /** After its first writes, the writing thread meets a full disk at each 23rd one. */
    @Test
    @Tag("promise-9")
    void whenTheDiskIsFullNowAndThenAndTheProcessIsKilled() throws Exception {
        for (int i = 0; i < FACTOR; i++) {
            List<String> full = injecting("pwrite64", "error=ENOSPC:when=400+23");
            agreeAfterKilling(full, 20_661_130L + i * 100_000L, many(500), process -> {});
            assertThat(gone).isNotEmpty();
            assertThat(log).anyMatch(line -> line.contains("SQLITE_FULL"));
        }
    }

    private static List<String> injecting(String calls, String fault) {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + calls,
                "-e",
                "inject=" + calls + ":" + fault);
    }

    private void agreeUnder(StoreSettings settings, Fault fault, int visitors) throws Exception {
        Random random = new Random(visitors);
        try (JdbcStores stores = open(settings);
                Jobs jobs = new Jobs()) {
            stores.startJobs(jobs);
            List<ModelVisitor.Instance> alone = List.of(new ModelVisitor.Instance(stores, Duration.ZERO));
            for (int done = 0; done < visitors * FACTOR; done += AT_A_TIME) {
                agreeUnder(settings, alone, fault, random);
            }
            assertValid(stores);
        }
    }

    private static void assertValid(JdbcStores stores) {
        Verification verification = onceReadable(() -> Verification.of(
                stores.privacy().ledger(), NOTHING_KEPT, () -> Instant.MAX, Verification.Progress.SILENT));
        assertThat(verification.isValid()).as(verification.toString()).isTrue();
    }

    /** Connections that were idle while the network was lost are replaced when a read meets them. */
    private static <T> T onceReadable(Supplier<T> read) {
        StoreUnavailableException last = new StoreUnavailableException("not tried");
        for (int i = 0; i < 20; i++) {
            try {
                return read.get();
            } catch (StoreUnavailableException unavailable) {
                last = unavailable;
                pause(200);
            }
        }
        throw last;
    }

    private void agreeUnder(StoreSettings settings, List<ModelVisitor.Instance> instances, Fault fault, Random random)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<ModelVisitor> visitors = Stream.generate(() -> new ModelVisitor(random.nextLong()))
                .limit(AT_A_TIME)
                .toList();
        List<Thread> threads = visitors.stream()
                .map(visitor -> new Thread(() -> actUntil(over, visitor, instances)))
                .toList();
        threads.forEach(Thread::start);
        pause(random.nextInt(60));
        fault.strike(random);
        over.set(true);
        for (Thread thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(1));
            assertThat(thread.isAlive()).isFalse();
        }
        waitUntil(() -> instances.stream().allMatch(instance -> isWriting(instance.stores())));
        assertAgreement(settings, instances.get(0).stores(), visitors);
    }

    private static void actUntil(AtomicBoolean over, ModelVisitor visitor, List<ModelVisitor.Instance> instances) {
        for (int i = 0; i < ACTS || !over.get(); i++) {
            visitor.act(instances);
            pause(5);
        }
    }

    private static boolean isWriting(JdbcStores stores) {
        return stores.writing().isWriting() && stores.writing().waiting() == 0;
    }

    private void assertAgreement(StoreSettings settings, JdbcStores stores, List<ModelVisitor> visitors) {
        RawSql sql = new RawSql(settings);
        for (ModelVisitor visitor : visitors) {
            visitor.settle(stores);
            if (visitor.isErased()) {
                gone.add(visitor.canary());
            }
        }
        waitUntil(() -> sql.<Integer>with(connection -> SqlStatement.first(
                                connection, row -> row.getInt(1), "SELECT COUNT(*) FROM deletion")
                        .orElseThrow())
                == 0);
        List<String> differences = new ArrayList<>();
        for (ModelVisitor visitor : visitors) {
            differences.addAll(onceReadable(() -> visitor.differences(stores, sql)));
        }
        int answers = visitors.stream().mapToInt(ModelVisitor::answers).sum();
        int failures = visitors.stream().mapToInt(ModelVisitor::failures).sum();
        System.out.println("Faults: " + visitors.size() + " visitors, " + answers + " writes kept, " + failures
                + " failed, " + differences.size() + " differences");
        assertThat(differences).isEmpty();
    }

    private final List<String> gone = new ArrayList<>();
    private final List<String> log = new ArrayList<>();

    private void assertNothingOfErasedVisitorsIsIn(Path place) {
        assertThat(gone).isNotEmpty();
        waitUntil(() -> gone.stream().noneMatch(content(place)::contains));
    }

    private static String content(Path place) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    private static Predicate<List<String>> many(int most) {
        return answers -> answers.size() == most;
    }

    private void agreeAfterKilling(
            List<String> under, long firstSeed, Predicate<List<String>> enough, Consumer<Process> fault)
            throws Exception {
        Path file = folder.resolve("killed.db");
        List<String> command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VisitUntilKilled.class.getName(),
                file.toString(),
                String.valueOf(firstSeed),
                String.valueOf(VISITORS_OF_A_PROCESS)));
        Map<Long, ModelVisitor> visitors = new HashMap<>();
        for (String line : answersUntilKilled(command, enough, fault)) {
            int colon = line.indexOf(':');
            long seed = Long.parseLong(line.substring(0, colon));
            visitors.computeIfAbsent(seed, ModelVisitor::new).hear(line.substring(colon + 1));
        }
        StoreSettings settings = StoreSettings.sqlite(file);
        try (JdbcStores stores = open(settings);
                Jobs jobs = new Jobs()) {
            stores.startJobs(jobs);
            List<UnsettledRecords.Unsettled> unsettled =
                    new UnsettledFile(file.resolveSibling("killed.db.unsettled")).open();
            Map<VisitorKey, UnorderedDeletions.Withdrawal> deletions =
                    new UnorderedDeletionsFile(file.resolveSibling("killed.db.deletions")).open();
            System.out.println("Faults: the process left " + unsettled.size()
                    + " decisions and requests without a record, " + deletions.size() + " visitors without a deletion");
            unsettled.forEach(left -> left.settle(stores.privacy()));
            deletions.forEach((visitor, withdrawal) -> withdrawal
                    .byTime()
                    .forEach((at, purposes) -> stores.profiles().forget(visitor, purposes, at)));
            assertAgreement(settings, stores, List.copyOf(visitors.values()));
            assertValid(stores);
            waitUntil(() -> gone.stream().noneMatch(content(folder)::contains));
        }
    }

    private List<String> answersUntilKilled(
            List<String> command, Predicate<List<String>> enough, Consumer<Process> fault) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        CompletableFuture<Void> faults = CompletableFuture.runAsync(() -> fault.accept(process));
        List<String> answers = new ArrayList<>();
        boolean killed = false;
        for (line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("\\d+:[a-z]+( [0-9a-f-]{36})*")) { // the kill may cut the last one short
                answers.add(line);
            } else {
                log.add(line);
            }
            if (!killed && enough.test(answers)) {
                killed = true;
                process.descendants().forEach(ProcessHandle::destroyForcibly); // SIGKILL, also to what strace watches
                process.toHandle().destroyForcibly();
            }
        }
        process.waitFor();
        faults.join();
        assertThat(killed).isTrue();
        return answers.subList(0, answers.size() - 1);
    }

    private static JdbcStores open(StoreSettings settings) {
        return onceReadable(() -> JdbcStores.open(settings));
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }

    private static void waitUntil(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            pause(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
