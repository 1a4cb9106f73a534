package org.openpersonalization.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.store.signal.JdbcProfileStore;

/**
 * Appends from several threads and prints each seed whose signal was acknowledged. The signal of a seed is always the
 * same. Arguments: file, first seed, threads, appends of each thread.
 */
final class AppendUntilKilled {

    private AppendUntilKilled() {}

    static final VisitorKey VISITOR = new VisitorKey(7, 7);

    public static void main(String[] arguments) throws InterruptedException {
        long firstSeed = Long.parseLong(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        int appends = Integer.parseInt(arguments[3]);
        try (VisitorStore store = JdbcProfileStore.open(StoreSettings.sqlite(Path.of(arguments[0])))) {
            System.out.println("ready");
            Thread[] running = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                long from = firstSeed + (long) i * appends;
                running[i] = new Thread(() -> append(store, from, appends));
                running[i].start();
            }
            for (Thread thread : running) {
                thread.join();
            }
        }
    }

    private static void append(VisitorStore store, long from, int appends) {
        for (long seed = from; seed < from + appends; seed++) {
            store.append(visitor(seed), List.of(new Histories(seed).signal()), Instant.EPOCH);
            synchronized (System.out) {
                System.out.println(seed);
                System.out.flush();
            }
        }
    }

    static VisitorKey visitor(long seed) {
        return new VisitorKey(seed % 50, 7);
    }
}
