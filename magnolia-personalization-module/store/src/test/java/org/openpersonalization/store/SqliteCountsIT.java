package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.store.signal.CountedRowsDeletion;
import org.openpersonalization.store.sql.SqlStatement;

@DisplayName("Counts on SQLite")
class SqliteCountsIT extends CountsContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db"));
    }

    /** A scan of a table would hold up the writing thread, the larger the table the longer. */
    @Test
    void deletionOfWhatIsOldReadsPartsOfAnIndex() {
        for (String sql : CountedRowsDeletion.deletions("")) {
            List<String> plan = new RawSql(settings())
                    .with(connection -> SqlStatement.list(
                            connection, row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql, 5, 100));

            assertThat(plan).as(sql).noneMatch(step -> step.startsWith("SCAN kept"));
            assertThat(plan).as(sql).anyMatch(step -> step.contains("time<?"));
        }
    }
}
