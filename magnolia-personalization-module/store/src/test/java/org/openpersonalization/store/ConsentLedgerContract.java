package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Checkpoint;
import org.openpersonalization.ledger.Checkpoints;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.proof.Fault;
import org.openpersonalization.proof.Verification;

/** What every ledger keeps to, whatever the database; tampering is done to the tables themselves. */
abstract class ConsentLedgerContract {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, byte[]> KEYS = Map.of("key-001", new byte[32]);

    private final Random random = new Random(4);
    private JdbcStores stores;
    private ConsentLedger ledger;

    @TempDir
    Path elsewhere;

    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        reopen();
        sql("DELETE FROM consent_record");
        sql("DELETE FROM consent_subject");
    }

    private void reopen() {
        stores = JdbcStores.open(settings());
        ledger = stores.privacy().ledger();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void recordsAreChainedAndFoundBySubject() {
        VisitorKey one = subject();
        VisitorKey other = subject();
        ledger.record(one, drafts(2));
        ledger.record(other, drafts(1));
        ledger.record(one, drafts(1));

        assertThat(ledger.of(one)).extracting(ConsentRecord::sequence).containsExactly(1L, 2L, 4L);
        assertThat(ledger.of(other)).hasSize(1);
        assertThat(ledger.last().orElseThrow().sequence()).isEqualTo(4);
        assertThat(check(List.of())).isEmpty();
    }

    @Test
    void chainGoesOnAfterTheLedgerWasClosed() {
        VisitorKey subject = subject();
        ledger.record(subject, drafts(3));
        stores.close();
        reopen();

        ledger.record(subject, drafts(2));

        assertThat(ledger.of(subject)).hasSize(5);
        assertThat(check(List.of())).isEmpty();
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        writeFrom(List.of(ledger));

        assertThat(ledger.last().orElseThrow().sequence()).isEqualTo(160);
        assertThat(check(List.of())).isEmpty();
    }

    /** 160 records by four threads. */
    void writeFrom(List<ConsentLedger> instances) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ConsentLedger own = instances.get(i % instances.size());
            writers.add(() -> {
                for (int n = 0; n < 20; n++) {
                    own.record(subject(), drafts(2));
                }
                return 40;
            });
        }
        for (Future<Integer> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        threads.shutdown();
    }

    ConsentLedger ledger() {
        return ledger;
    }

    @Test
    void erasedSubjectIsNobodyAndTheChainStaysValid() {
        VisitorKey subject = subject();
        ledger.record(subject, drafts(3));
        ledger.record(subject(), drafts(1));

        assertThat(ledger.erase(subject, UUID.randomUUID(), NOW)).isTrue();

        assertThat(ledger.of(subject)).isEmpty();
        assertThat(ledger.erase(subject, UUID.randomUUID(), NOW)).isFalse();
        assertThat(check(List.of())).isEmpty();
        ledger.record(subject, drafts(1));
        assertThat(ledger.of(subject)).as("who comes back is somebody new").hasSize(1);
    }

    @Test
    void editsOfBodyAndColumnsAreFound() {
        assertFound(
                3,
                () -> sql("UPDATE consent_record SET body = replace(body, 'given', 'refused'),"
                        + " verdict = 'refused' WHERE sequence = 3"));
        assertFound(3, () -> sql("UPDATE consent_record SET subject = '" + "0".repeat(64) + "' WHERE sequence = 3"));
        assertFound(3, () -> sql("UPDATE consent_record SET verdict = 'refused' WHERE sequence = 3"));
        assertFound(3, () -> sql("UPDATE consent_record SET time = 5 WHERE sequence = 3"));
        assertFound(3, () -> sql("UPDATE consent_record SET body = 'nonsense' WHERE sequence = 3"));
        assertFound(3, () -> sql("UPDATE consent_record SET hash = '" + "0".repeat(64) + "' WHERE sequence = 3"));
        assertFound(3, () -> sql("UPDATE consent_record SET previous = hash WHERE sequence = 3"));
    }

    @Test
    void deletionsInsertionsAndReorderingAreFound() {
        assertFound(3, () -> sql("DELETE FROM consent_record WHERE sequence = 3"));
        assertFound(3, () -> {
            sql("UPDATE consent_record SET sequence = 99 WHERE sequence = 3");
            sql("UPDATE consent_record SET sequence = 3 WHERE sequence = 4");
            sql("UPDATE consent_record SET sequence = 4 WHERE sequence = 99");
        });
        assertFound(
                7,
                () -> sql("INSERT INTO consent_record SELECT 7, kind, NULL, subject, time, purpose, verdict, source,"
                        + " valid_until, body, previous, hash, purge FROM consent_record WHERE sequence = 2"));
        assertFound(
                1,
                () -> sql("INSERT INTO consent_record SELECT 0, kind, NULL, subject, time, purpose, verdict, source,"
                        + " valid_until, body, previous, hash, purge FROM consent_record WHERE sequence = 2"));
    }

    private void assertFound(long sequence, Runnable tampering) {
        open6();
        tampering.run();
        assertThat(check(List.of()))
                .hasValueSatisfying(fault -> assertThat(fault.sequence()).isEqualTo(sequence));
    }

    private void open6() {
        sql("DELETE FROM consent_record");
        sql("DELETE FROM consent_subject");
        ledger.record(subject(), drafts(6));
        assertThat(check(List.of())).isEmpty();
    }

    @Test
    void cutOffEndIsFoundByTheCheckpointsElsewhere() {
        CheckpointFile file = new CheckpointFile(elsewhere.resolve("checkpoints"), new TreeMap<>(KEYS));
        open6();
        Link last = ledger.last().orElseThrow();
        file.add(new Checkpoint(last.sequence(), last.hash(), NOW));
        assertThat(check(file.read().genuine())).isEmpty();

        sql("DELETE FROM consent_record WHERE sequence > 4");

        assertThat(check(List.of())).isEmpty();
        assertThat(check(file.read().genuine()).orElseThrow().reason()).contains("cut off");
    }

    @Test
    void checkpointsThatWereChangedOrSignedWithAnotherKeyAreNotBelieved() throws Exception {
        Path path = elsewhere.resolve("checkpoints");
        CheckpointFile file = new CheckpointFile(path, new TreeMap<>(KEYS));
        file.add(new Checkpoint(4, "a".repeat(64), NOW));
        new CheckpointFile(path, new TreeMap<>(Map.of("key-001", new byte[] {1})))
                .add(new Checkpoint(5, "b".repeat(64), NOW));
        new CheckpointFile(path, new TreeMap<>(Map.of("key-002", new byte[] {1})))
                .add(new Checkpoint(6, "c".repeat(64), NOW));
        String lines = Files.readString(path);
        Files.writeString(path, lines + lines.lines().findFirst().orElseThrow().replaceFirst("4 ", "3 ") + "\nnoise\n");

        Checkpoints.Reading reading = file.read();

        assertThat(reading.genuine()).containsExactly(new Checkpoint(4, "a".repeat(64), NOW));
        assertThat(reading.problems()).hasSize(4).first().asString().contains("Line 2");
    }

    Optional<Fault> check(List<Checkpoint> checkpoints) {
        Checkpoints.Reading kept = new Checkpoints.Reading(checkpoints, List.of());
        return Verification.of(ledger, kept, Verification.Progress.SILENT).fault();
    }

    VisitorKey subject() {
        synchronized (random) {
            return new VisitorKey(random.nextLong(), random.nextLong());
        }
    }

    List<Draft> drafts(int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(new Draft(
                    UUID.randomUUID(),
                    NOW,
                    new org.openpersonalization.ledger.Statement(
                            Purpose.BEHAVIORAL,
                            org.openpersonalization.ledger.Statement.Verdict.GIVEN,
                            Optional.of(NOW.plusSeconds(60))),
                    new Notice("v1", "a".repeat(64), "de"),
                    new Circumstances(
                            "Shop",
                            "CH",
                            "opt-in",
                            Circumstances.Source.BANNER,
                            "a: refuse, allow",
                            List.of("Sec-GPC"))));
        }
        return drafts;
    }

    private void sql(String text) {
        Consumer<Statement> run = statement -> {
            try {
                statement.executeUpdate(text);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        };
        try (Connection connection = DriverManager.getConnection(
                        settings().jdbcUrl(), settings().user(), settings().password());
                Statement statement = connection.createStatement()) {
            run.accept(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
