package org.openpersonalization.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.store.ledger.UnsettledFile;
import org.openpersonalization.store.signal.UnorderedDeletionsFile;

/**
 * Lets random visitors act until the process is killed, and prints each answer behind the visitor's seed. Arguments: file, first
 * seed, visitors.
 */
final class VisitUntilKilled {

    private VisitUntilKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        long firstSeed = Long.parseLong(arguments[1]);
        int visitors = Integer.parseInt(arguments[2]);
        JdbcStores stores = JdbcStores.open(StoreSettings.sqlite(Path.of(arguments[0])));
        stores.startJobs(new Jobs());
        ModelVisitor.Beside beside = new ModelVisitor.Beside(
                new UnsettledFile(Path.of(arguments[0] + ".unsettled")),
                WithdrawalBacklog.over(new UnorderedDeletionsFile(Path.of(arguments[0] + ".deletions"))));
        print("ready");
        List<Thread> threads = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + visitors; seed++) {
            long first = seed;
            threads.add(new Thread(() -> actForEver(first, visitors, stores, beside)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** After a visitor was erased, another one comes. */
    private static void actForEver(long first, int visitors, JdbcStores stores, ModelVisitor.Beside beside) {
        for (long seed = first; true; seed += visitors) {
            String prefix = seed + ":";
            ModelVisitor visitor = new ModelVisitor(seed, line -> print(prefix + line), beside);
            while (!visitor.isErased()) {
                visitor.act(stores);
            }
        }
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
