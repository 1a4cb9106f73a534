package org.openpersonalization.store;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Counts on SQLite")
class SqliteCountsIT extends CountsContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db"));
    }
}
