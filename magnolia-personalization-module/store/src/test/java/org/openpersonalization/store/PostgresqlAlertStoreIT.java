package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.openpersonalization.service.webhook.WebhookOutbox;

@DisplayName("The store of alerts on PostgreSQL")
class PostgresqlAlertStoreIT extends AlertStoreContract {

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }

    @Test
    void instancesRaiseAnAlertOnceAndLeaseEachMessageToOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JdbcStores one = JdbcStores.open(settings());
                JdbcStores other = JdbcStores.open(settings())) {
            for (int n = 0; n < 20; n++) {
                String subject = "s" + n;
                assertThat(both(threads, () -> raise(one, subject), () -> raise(other, subject)))
                        .containsExactlyInAnyOrder(true, false);
            }
            List<List<WebhookMessage>> leased = both(
                    threads,
                    () -> lease(one.alerts().outbox()),
                    () -> lease(other.alerts().outbox()));

            assertThat(leased.stream().flatMap(List::stream).map(WebhookMessage::id))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
    }

    private static boolean raise(JdbcStores stores, String subject) {
        return stores.alerts().alerts().raise(alert(subject, NOW), Optional.of(message(NOW)));
    }

    private static List<WebhookMessage> lease(WebhookOutbox outbox) {
        List<WebhookMessage> all = new ArrayList<>();
        List<WebhookMessage> some = outbox.lease(NOW, NOW.plusSeconds(60), 3);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = outbox.lease(NOW, NOW.plusSeconds(60), 3);
        }
        return all;
    }

    private static <T> List<T> both(ExecutorService threads, Callable<T> one, Callable<T> other) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(List.of(one, other))) {
            results.add(each.get());
        }
        return results;
    }
}
