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
    /** Changes of so many rows of a {@link SlowTable} take longer than callers wait. */
    private static final int MANY = 4_000;

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }

    @Test
    void countOnASlowStoreEndsEachTransactionInTime() {
        showToMany();
        assertThat(new SlowTable(settings(), "INSERT", "enrolment")
                        .during(() -> stores.counts().count(START)))
                .isTrue();

        assertThat(rows("enrolment")).isPositive().isLessThan(MANY);
        countAll(START);
        assertThat(joined("offer")).isEqualTo(MANY);
    }

    @Test
    void windowsOnASlowStoreCloseInTransactionsThatEndInTime() {
        showToMany();
        countAll(START);
        Instant end = START.plus(Duration.ofDays(20));
        assertThat(new SlowTable(settings(), "UPDATE", "enrolment")
                        .during(() -> stores.counts().count(end)))
                .isTrue();

        assertThat(cell("offer", "click").orElseThrow().sums().visitors())
                .isPositive()
                .isLessThan(MANY);
        countAll(end);
        assertThat(cell("offer", "click").orElseThrow().sums().visitors()).isEqualTo(MANY);
    }

    @Test
    void recountOnASlowStoreDeletesInTransactionsThatEndInTime() {
        showToMany();
        countAll(START);
        stores.counts().rebuild();
        assertThat(new SlowTable(settings(), "DELETE", "enrolment")
                        .during(() -> stores.counts().count(START)))
                .isTrue();

        assertThat(rows("enrolment")).isPositive().isLessThan(MANY);
        countAll(START);
        assertThat(joined("offer")).isEqualTo(MANY);
    }

    private int rows(String table) {
        return new RawSql(settings()).rows(table);
    }

    /** One exposure for each of many visitors, written by the database itself. */
    private void showToMany() {
        new RawSql(settings())
                .run(
                        "INSERT INTO exposure (visitor, id, time, page, component, variant, wanted, rung, consent,"
                                + " regime, reason, arms, traits) SELECT decode(md5('visitor ' || number), 'hex'),"
                                + " decode(md5('exposure ' || number), 'hex'), ?, '/home', 'hero', 'offer', 'offer',"
                                + " 'experiment', 'analytics', 'opt-in', 'chance', ?, ''"
                                + " FROM generate_series(1, ?) AS number",
                        START.toEpochMilli(),
                        phase.key() + "=offer",
                        MANY);
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
