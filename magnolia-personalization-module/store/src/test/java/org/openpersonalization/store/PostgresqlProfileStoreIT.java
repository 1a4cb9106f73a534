package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.SignalLog;
import org.openpersonalization.store.signal.JdbcProfileStore;

@DisplayName("The store on PostgreSQL")
class PostgresqlProfileStoreIT extends ProfileStoreContract {

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }

    @Test
    void twoInstancesThatWriteAboutTheSameVisitorsLoseNothing() throws Exception {
        Histories histories = new Histories(77);
        List<VisitorKey> visitors = List.of(histories.visitor(), histories.visitor(), histories.visitor());
        try (JdbcProfileStore one = JdbcProfileStore.open(settings());
                JdbcProfileStore other = JdbcProfileStore.open(settings())) {
            List<CompletableFuture<SignalLog.Appended>> writes = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                JdbcProfileStore instance = i % 2 == 0 ? one : other;
                writes.add(instance.appendLater(
                        visitors.get(i % visitors.size()), Observation.of(histories.signals(2), NOW)));
            }
            int added = 0;
            for (CompletableFuture<SignalLog.Appended> write : writes) {
                added += write.get(30, TimeUnit.SECONDS).added();
            }

            assertThat(added).isEqualTo(600);
            for (VisitorKey visitor : visitors) {
                assertThat(one.rebuild(visitor)).isEqualTo(other.rebuild(visitor));
                assertThat(freshly(visitor)).isEqualTo(one.rebuild(visitor));
            }
        }
    }

    private Profile freshly(VisitorKey visitor) {
        try (JdbcProfileStore third = JdbcProfileStore.open(settings())) {
            return third.load(visitor);
        }
    }

    @Test
    void whatAnotherInstanceWroteIsSeenAfterTwoSeconds() throws InterruptedException {
        Histories histories = new Histories(78);
        VisitorKey visitor = histories.visitor();
        try (JdbcProfileStore one = JdbcProfileStore.open(settings());
                JdbcProfileStore other = JdbcProfileStore.open(settings())) {
            other.append(visitor, histories.signals(3), NOW);
            Profile before = one.load(visitor);
            other.append(visitor, histories.signals(3), NOW);

            Thread.sleep(2_100);

            assertThat(before).isNotEqualTo(other.load(visitor));
            assertThat(one.cached(visitor)).isEmpty();
        }
    }

    @Test
    void readPastMemoryShowsTheWriteOfAnotherInstanceAtOnceAndIsKept() {
        Histories histories = new Histories(79);
        VisitorKey visitor = histories.visitor();
        try (JdbcProfileStore one = JdbcProfileStore.open(settings());
                JdbcProfileStore other = JdbcProfileStore.open(settings())) {
            other.append(visitor, histories.signals(3), NOW);
            Profile before = one.load(visitor);
            long written = other.appendLater(visitor, Observation.of(histories.signals(3), NOW))
                    .join()
                    .sequence();

            assertThat(one.cached(visitor)).contains(before);
            assertThat(one.load(visitor).sequence()).isEqualTo(written).isGreaterThan(before.sequence());
            assertThat(one.cached(visitor)).map(Profile::sequence).contains(written);

            other.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES), NOW.plusSeconds(1));

            assertThat(one.load(visitor)).isEqualTo(Profile.empty());
            assertThat(one.cached(visitor)).isEmpty();
        }
    }
}
