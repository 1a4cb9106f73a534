package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The consent ledger on PostgreSQL")
class PostgresqlConsentLedgerIT extends ConsentLedgerContract {

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }

    @Test
    void twoInstancesMakeOneChain() throws Exception {
        try (JdbcStores second = JdbcStores.open(settings())) {
            writeFrom(List.of(ledger(), second.privacy().ledger()));
        }

        assertThat(ledger().last().orElseThrow().sequence()).isEqualTo(160);
        assertThat(verify().isValid()).isTrue();
    }
}
