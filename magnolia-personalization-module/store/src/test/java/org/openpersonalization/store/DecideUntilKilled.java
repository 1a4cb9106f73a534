package org.openpersonalization.store;

import static org.openpersonalization.store.Decisions.yeses;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;

/**
 * Records decisions from several threads, two at a time, and prints the hash of each record that was acknowledged. Arguments: file,
 * first subject, threads.
 */
final class DecideUntilKilled {

    private DecideUntilKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        long firstSubject = Long.parseLong(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        try (JdbcStores stores = JdbcStores.open(StoreSettings.sqlite(Path.of(arguments[0])))) {
            System.out.println("ready");
            Thread[] running = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                long from = firstSubject + i * 100_000L;
                running[i] = new Thread(() -> decide(stores.privacy().ledger(), from));
                running[i].start();
            }
            for (Thread thread : running) {
                thread.join();
            }
        }
    }

    private static void decide(ConsentLedger ledger, long from) {
        for (long subject = from; subject < from + 100_000; subject++) {
            List<ConsentRecord> records = ledger.record(new VisitorKey(subject % 50, subject), yeses(2, Instant.EPOCH));
            synchronized (System.out) {
                records.forEach(record -> System.out.println(record.sequence() + " " + record.hash()));
                System.out.flush();
            }
        }
    }
}
