package org.openpersonalization.magnolia.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.magnolia.PersonalizationModule;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.service.privacy.proof.Anchors;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.store.ledger.LedgerKeys;

@DisplayName("The ledger keeps itself, with a real database and a real file")
class LedgerJobTest {

    private static final Wording WORDING = new Wording("Label", "One sentence.", "The text");
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @TempDir
    Path folder;

    private JdbcStores stores;
    private CheckpointFile checkpoints;
    private final Jobs jobs = new Jobs();
    private LedgerJob keeping;

    @BeforeEach
    void open() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        stores = JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db"))
                .sealing(new LedgerKeys(new TreeMap<>(Map.of("key-001", key)))));
        stores.privacy()
                .texts()
                .register(
                        new PurposeTerms(
                                Purpose.PRICING,
                                1,
                                new TreeMap<>(Map.of("en", WORDING)),
                                new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), true, Duration.ofDays(395), 0)),
                        NOW.minusSeconds(600));
        checkpoints = new CheckpointFile(folder.resolve("checkpoints"), new TreeMap<>(Map.of("key-001", key)));
        PersonalizationModule module =
                new PersonalizationModule(mock(DefinitionWatch.class), mock(PersonalizationService.class));
        keeping = new LedgerJob(
                new Settings(module, Map.of()).ledger(),
                new LedgerJob.Ledger(stores::privacy, new CheckpointSchedule.Places(checkpoints, Anchors.NONE)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                jobs);
    }

    @AfterEach
    void close() {
        jobs.close();
        stores.close();
    }

    @Test
    void nightNotesWhatExpiredAndLooksThroughAllOfIt() throws InterruptedException {
        given(NOW.minusSeconds(60));
        given(NOW.plusSeconds(60));

        keeping.keepNightly();

        assertThat(stores.privacy().ledger().find(RecordQuery.newest(10)))
                .extracting(
                        record -> ((ConsentEntry) record.entry()).statement().verdict())
                .containsExactly(Statement.Verdict.EXPIRED, Statement.Verdict.GIVEN, Statement.Verdict.GIVEN);
        assertThat(verification().trigger()).isEqualTo(VerificationRun.Trigger.SCHEDULE);
        assertThat(verification().result()).hasValueSatisfying(result -> {
            assertThat(result.valid()).isTrue();
            assertThat(result.records())
                    .as("with the registration of the wording")
                    .isEqualTo(4);
        });
    }

    @Test
    void checkpointIsAddedOnceForWhatCame() {
        given(NOW.plusSeconds(60));
        keeping.addCheckpoint();
        keeping.addCheckpoint();

        assertThat(checkpoints.read().genuine())
                .singleElement()
                .satisfies(checkpoint -> assertThat(checkpoint.count()).isEqualTo(2));
    }

    @Test
    void forgedRecordIsNotSignedButReported() {
        given(NOW.plusSeconds(60));
        keeping.addCheckpoint();
        forge();

        keeping.addCheckpoint();

        assertThat(keeping.fault()).isPresent();
        assertThat(checkpoints.read().genuine()).hasSize(1);
    }

    /** By a program that has the database and no key, and many records that make a checkpoint due. */
    private void forge() {
        try (JdbcStores forger = JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")))) {
            for (int i = 0; i < 120; i++) {
                given(forger, NOW.plusSeconds(60));
            }
        }
    }

    @Test
    void databaseThatIsAwayIsTriedAgainLater() {
        stores.close();

        keeping.addCheckpoint();
        keeping.keepNightly();

        assertThat(checkpoints.read().genuine()).isEmpty();
    }

    private VerificationRun verification() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Optional<VerificationRun> done = keeping.verifications().newestResult();
            if (done.isPresent()) {
                return done.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The verification does not end");
    }

    private void given(Instant validUntil) {
        given(stores, validUntil);
    }

    private static void given(JdbcStores stores, Instant validUntil) {
        VisitorKey subject =
                VisitorKey.of(Arrays.copyOf(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), 16));
        RecordDraft draft = new RecordDraft(
                UUID.randomUUID(),
                NOW.minusSeconds(600),
                new Statement(Purpose.PRICING, Statement.Verdict.GIVEN, Optional.of(validUntil)),
                new Notice("1", WORDING.sha256(), "en"),
                new Circumstances("Shop", "CH", "opt-in", Circumstances.Source.BANNER, "banner/1", List.of()));
        stores.privacy().ledger().record(subject, List.of(draft));
    }
}
