package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.ledger.ChainCheck;

@DisplayName("The consent ledger on PostgreSQL")
class PostgresqlConsentLedgerIT extends ConsentLedgerContract {

    private static Postgresql postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = new Postgresql();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    StoreSettings settings() {
        return postgres.settings();
    }

    @Test
    void twoInstancesMakeOneChain() throws Exception {
        try (JdbcConsentLedger second = JdbcConsentLedger.open(settings())) {
            writeFrom(List.of(ledger(), second));
        }

        assertThat(ledger().last().orElseThrow().sequence()).isEqualTo(160);
        assertThat(ChainCheck.of(ledger(), List.of())).isEmpty();
    }
}
