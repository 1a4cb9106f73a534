package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.profile.VisitorKey;

@DisplayName("Counts on PostgreSQL")
class PostgresqlCountsIT extends CountsContract {

    private static final int EACH = 300;

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }

    @Test
    void instancesThatWriteCountAndForgetAtOnceMissNobodyAndCountNobodyTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Instant end = START.plus(Duration.ofDays(20));
        try (JdbcStores other = JdbcStores.open(settings())) {
            List<Callable<Boolean>> work = List.of(
                    () -> visits(stores), () -> visits(other), () -> counts(stores, end), () -> counts(other, end));
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        countAll(end);
        ComparisonTally live = tally();
        stores.counts().rebuild();
        countAll(end);

        assertThat(joined("default") + joined("offer")).isEqualTo(2 * EACH - 2 * EACH / 10);
        assertThat(tally()).isEqualTo(live);
    }

    /** Every tenth visitor withdraws at once. */
    private boolean visits(JdbcStores instance) {
        for (VisitorKey visitor : strangers()) {
            show(instance, visitor, START, visitor.low() % 2 == 0 ? "offer" : "default");
            if (Math.floorMod(visitor.high(), 10) == 0) {
                instance.profiles().forget(visitor, Set.of(Purpose.ANALYTICS), START.plusSeconds(1));
            }
        }
        return true;
    }

    private List<VisitorKey> strangers() {
        List<VisitorKey> strangers = new ArrayList<>();
        synchronized (this) {
            for (int i = 0; i < EACH; i++) {
                strangers.add(new VisitorKey((visitor().high() / 10) * 10 + i % 10, i));
            }
        }
        return strangers;
    }

    private static boolean counts(JdbcStores instance, Instant now) {
        for (int i = 0; i < 60; i++) {
            instance.counts().count(now);
        }
        return true;
    }
}
