package org.openpersonalization.store;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store of alerts on SQLite")
class SqliteAlertStoreIT extends AlertStoreContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db"));
    }
}
