package org.openpersonalization.store;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tampering with the ledger on SQLite")
class SqliteLedgerTamperIT extends LedgerTamperContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db"));
    }
}
