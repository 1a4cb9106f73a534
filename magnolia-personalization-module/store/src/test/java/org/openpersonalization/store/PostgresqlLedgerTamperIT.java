package org.openpersonalization.store;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Tampering with the ledger on PostgreSQL")
class PostgresqlLedgerTamperIT extends LedgerTamperContract {

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }
}
