package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.ledger.LedgerExpiry;
import org.openpersonalization.store.sql.SqlStatement;

@DisplayName("The consent ledger on SQLite")
class SqliteConsentLedgerIT extends ConsentLedgerContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db"));
    }

    @Test
    void tieOfAnErasedSubjectAndPurgedContentAreInNoFileAnyMore() throws Exception {
        Instant longAgo = NOW.minus(Duration.ofDays(1_100));
        String canary = "canary-" + UUID.randomUUID();
        VisitorKey purged = new VisitorKey(0x6361_6e61_7279_2d31L, 1);
        VisitorKey erased = new VisitorKey(0x6361_6e61_7279_2d32L, 2);
        ledger().record(purged, List.of(withSurface(canary, longAgo)));
        ledger().record(erased, Decisions.yeses(1, NOW));
        assertThat(files()).contains("canary-1").contains("canary-2").contains(canary);

        ledger().erase(erased, UUID.randomUUID(), NOW);
        ledger().purge(LedgerRetention.least(), NOW);

        for (int i = 0; i < 120 && (files().contains("canary-1") || files().contains(canary)); i++) {
            Thread.sleep(500);
        }
        assertThat(files())
                .doesNotContain("canary-1")
                .doesNotContain("canary-2")
                .doesNotContain(canary);
    }

    /** A scan of the whole ledger would hold up the writing thread, the longer the ledger the longer. */
    @Test
    void stepsOfTheNightReadPartsOfAnIndex() {
        assertThat(plan(LedgerExpiry.OVER)).contains("consent_record_end (valid_until>? AND valid_until<?)");
        assertThat(plan(LedgerExpiry.OLD)).contains("consent_record_time (time>? AND time<?)");
    }

    private String plan(String sql) {
        return new RawSql(settings())
                .<List<String>>with(connection -> SqlStatement.list(
                        connection, row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql, 0, 1, 0, 0))
                .toString();
    }

    private static RecordDraft withSurface(String surface, Instant time) {
        RecordDraft draft = Decisions.yeses(1, time).get(0);
        return new RecordDraft(
                draft.id(),
                time,
                draft.statement(),
                draft.notice(),
                new Circumstances("Shop", "CH", "opt-in", Circumstances.Source.API, surface, List.of()));
    }

    /** All bytes of all files, one for one as characters. */
    private static String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
