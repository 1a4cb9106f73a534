package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;

@DisplayName("The registers on PostgreSQL")
class PostgresqlRegistersIT extends RegistersContract {

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }

    @Test
    void instancesThatRegisterTheSameWordingsGetTheSameVersion() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JdbcStores other = JdbcStores.open(settings())) {
            for (int n = 1; n <= 20; n++) {
                PurposeTerms terms = new PurposeTerms(
                        Purpose.PRICING,
                        0,
                        new TreeMap<>(Map.of("en", new Wording("Prices", "", "Text " + n))),
                        PurposeTerms.Rules.strict());
                List<Callable<Integer>> both = new ArrayList<>();
                both.add(() -> registers().texts().register(terms, Instant.EPOCH));
                both.add(() -> other.privacy().texts().register(terms, Instant.EPOCH));
                for (Future<Integer> version : threads.invokeAll(both)) {
                    assertThat(version.get()).isEqualTo(n);
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
