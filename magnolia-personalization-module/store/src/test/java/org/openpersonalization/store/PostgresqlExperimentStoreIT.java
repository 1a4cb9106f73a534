package org.openpersonalization.store;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The store of experiments on PostgreSQL")
class PostgresqlExperimentStoreIT extends ExperimentStoreContract {

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @Override
    StoreSettings settings() {
        return POSTGRESQL.settings();
    }
}
