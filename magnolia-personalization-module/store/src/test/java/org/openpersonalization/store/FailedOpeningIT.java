package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.service.StoreUnavailableException;

@DisplayName("A database that cannot be used")
class FailedOpeningIT {

    @Test
    void failedOpeningLeavesNeitherThreadNorDriver(@TempDir Path folder) {
        StoreSettings settings = StoreSettings.sqlite(folder.resolve("visitors.db"));
        JdbcStores.open(settings).close();
        new RawSql(settings).run("DROP TABLE profile");
        Set<Thread> threads = threads();
        Set<Driver> drivers = drivers();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> JdbcStores.open(settings));

        assertThat(threads()).isSubsetOf(threads);
        assertThat(drivers()).isEqualTo(drivers);
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static Set<Driver> drivers() {
        return new HashSet<>(DriverManager.drivers().toList());
    }
}
