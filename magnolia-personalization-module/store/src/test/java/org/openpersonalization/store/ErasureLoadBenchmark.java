package org.openpersonalization.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.job.Jobs;

/**
 * Six clients let visitors agree, send signals and, one in ten, erase everything. Prints for each part of the time how many writes
 * were answered a second, how long the slowest hundredth took, how much time on a core a write cost, which other programs on the
 * machine change least, and how large the file is: {@code -Dbenchmark.seconds=900}.
 */
class ErasureLoadBenchmark {

    private static final int CLIENTS = 6;
    private static final int PARTS = 6;
    private static final long SECONDS = Long.getLong("benchmark.seconds", 60);
    private static final Set<Purpose> EVERYTHING = Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES, Purpose.ANALYTICS);

    private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    @Test
    void ordinaryLoadWithErasures() throws Exception {
        Path file = folder.resolve("store.db");
        AtomicBoolean over = new AtomicBoolean();
        try (JdbcStores stores = JdbcStores.open(StoreSettings.sqlite(file));
                Jobs jobs = new Jobs()) {
            stores.startJobs(jobs);
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                clients.add(new Thread(() -> {
                    while (!over.get()) {
                        visit(stores, random);
                    }
                }));
            }
            clients.forEach(Thread::start);
            for (int part = 0; part < PARTS; part++) {
                long start = System.nanoTime();
                long cpu = cpuNanos();
                Thread.sleep(SECONDS * 1_000 / PARTS);
                report(part, new Used((System.nanoTime() - start) / 1e9, (cpuNanos() - cpu) / 1e6), file);
            }
            over.set(true);
            for (Thread client : clients) {
                client.join();
            }
        }
    }

    private void visit(JdbcStores stores, Random random) {
        VisitorKey visitor = new VisitorKey(random.nextLong(), random.nextLong());
        VisitorKey subject = new VisitorKey(random.nextLong(), random.nextLong());
        Histories histories = new Histories(random.nextLong());
        timed(() -> stores.privacy().ledger().record(subject, Decisions.yeses(5, Instant.now())));
        for (int i = 0; i < 5; i++) {
            timed(() -> stores.profiles().append(visitor, histories.signals(3), Instant.now()));
        }
        if (random.nextInt(10) == 0) {
            timed(() -> {
                stores.profiles().forget(visitor, EVERYTHING, Instant.now());
                stores.privacy().ledger().erase(subject, UUID.randomUUID(), Instant.now());
            });
        }
    }

    private void timed(Runnable write) {
        long start = System.nanoTime();
        write.run();
        taken.add(System.nanoTime() - start);
    }

    /** Time that a part took, by the clock and on a core. */
    private record Used(double seconds, double cpuMillis) {}

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void report(int part, Used used, Path file) throws IOException {
        List<Long> sorted;
        synchronized (taken) {
            sorted = new ArrayList<>(taken);
            taken.clear();
        }
        Collections.sort(sorted);
        System.out.printf(
                "Erasures: part %d, %.0f writes/s, %.2f ms on a core each, median %.1f ms, p99 %.1f ms, slowest %.0f ms, file %.1f MB%n",
                part + 1,
                sorted.size() / used.seconds(),
                used.cpuMillis() / sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6,
                Files.size(file) / 1e6);
    }
}
