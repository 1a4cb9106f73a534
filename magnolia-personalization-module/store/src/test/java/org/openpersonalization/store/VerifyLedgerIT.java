package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.store.Decisions.yeses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.store.ledger.LedgerRows;

@DisplayName("The command that verifies the ledger")
class VerifyLedgerIT {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final byte[] KEY = new byte[32];

    @RegisterExtension
    private static final Postgresql POSTGRESQL = new Postgresql();

    @TempDir
    Path folder;

    private StoreSettings settings;
    private JdbcStores stores;

    /** How the command ended. */
    private record Ending(int code, String out, String err) {}

    @BeforeEach
    void fill() throws Exception {
        settings = StoreSettings.sqlite(folder.resolve("visitors.db"));
        stores = JdbcStores.open(settings.sealing(new LedgerKeys(new TreeMap<>(Map.of("key-001", KEY)))));
        fill(stores);
        Files.writeString(
                folder.resolve("keys"), "key-001=" + Base64.getEncoder().encodeToString(KEY) + "\n\n");
    }

    private void fill(JdbcStores filled) {
        ConsentLedger ledger = filled.privacy().ledger();
        Decisions.register(filled.privacy().texts(), NOW);
        ledger.record(new VisitorKey(1, 2), yeses(3, NOW));
        ledger.erase(new VisitorKey(1, 2), UUID.randomUUID(), NOW);
        Link last = ledger.last().orElseThrow();
        new CheckpointFile(folder.resolve("checkpoints"), new TreeMap<>(Map.of("key-001", KEY)))
                .add(new Checkpoint(last.sequence(), last.hash(), NOW));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void validLedgerIsSaidToBeValidWhileTheSiteRuns() throws Exception {
        Ending ending = runAsProcess(settings.jdbcUrl(), "--expect", newest(stores));

        assertThat(ending.code()).as(ending.err()).isZero();
        assertThat(ending.out())
                .contains("The ledger is valid: 5 records, 0 of them purged after their time, one subject erased,"
                        + " compared with one checkpoint.");
    }

    @Test
    void faultIsNamedAndEndsWithOne() throws Exception {
        new RawSql(settings).run("UPDATE consent_record SET verdict = 'refused' WHERE sequence = 3");

        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).contains("NOT valid").contains("The first fault is at record 3: It cannot be read");
    }

    @Test
    void ledgerThatWasComparedWithNothingEndsWithThree() throws Exception {
        Files.writeString(folder.resolve("checkpoints"), "");

        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).as(ending.err()).isEqualTo(3);
        assertThat(ending.out())
                .contains("NOT compared")
                .contains("There is no checkpoint in the file")
                .doesNotContain("The ledger is valid");
    }

    @Test
    void missingCheckpointsOfALedgerWithRecordsEndWithThree() throws Exception {
        Files.delete(folder.resolve("checkpoints"));

        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).as(ending.err()).isEqualTo(3);
        assertThat(ending.out())
                .contains("NOT compared; no fault was found: 5 records")
                .contains("There is no file to compare with [checkpoints=" + folder.resolve("checkpoints") + "]");
    }

    @Test
    void recordAddedWithoutTheKeyEndsWithOne() throws Exception {
        new RawSql(settings)
                .with(connection ->
                        LedgerRows.append(connection, new Erasure(UUID.randomUUID(), NOW, "0".repeat(64)), Seals.NONE));

        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).contains("record 6: It carries no seal");
    }

    @Test
    void changedWordingEndsWithOne() throws Exception {
        new RawSql(settings).run("UPDATE purpose_text SET text = 'other words'");

        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).contains("record 1: The wording that it registered is missing or changed");
    }

    @Test
    void wordingThatWasAddedWithTheDatabaseAloneEndsWithOne() throws Exception {
        new RawSql(settings)
                .run("INSERT INTO purpose_text SELECT purpose, 2, language, since, label, description, 'other words'"
                        + " FROM purpose_text");

        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out())
                .contains("record 6: A wording is in the register and no record registered it"
                        + " [purpose=behavioral, version=2].");
    }

    @Test
    void olderDatabaseWithTheCheckpointsOfItsTimeIsFoundByARecordThatIsExpected() throws Exception {
        String newest = newest(stores).substring(2);

        Ending right = run(settings.jdbcUrl(), "--expect", "5:" + newest);
        Ending older = run(settings.jdbcUrl(), "--expect", "6:" + newest);
        Ending other = run(settings.jdbcUrl(), "--expect", "5:" + "0".repeat(64));

        assertThat(right.code()).as(right.err()).isZero();
        assertThat(older.code()).isEqualTo(1);
        assertThat(older.out()).contains("record 6: The end is cut off: record 6 was expected.");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("record 5: It is not the record that was expected.");
        assertNotChecked(run(settings.jdbcUrl(), "--expect", "5"), "An expected record is its number");
    }

    private static String newest(JdbcStores of) {
        Link last = of.privacy().ledger().last().orElseThrow();
        return last.sequence() + ":" + last.hash();
    }

    @Test
    void ledgerThatAgreesWithItsOwnCheckpointsAloneEndsWithFour() {
        Ending ending = run(settings.jdbcUrl());

        assertThat(ending.code()).as(ending.err()).isEqualTo(4);
        assertThat(ending.out())
                .contains("The ledger agrees with its own checkpoints: 5 records")
                .contains("Nothing outside of the database and its checkpoints was compared")
                .doesNotContain("The ledger is valid");
        assertThat(run(settings.jdbcUrl(), "--json").out()).contains("\"valid\":false", "\"anchored\":false");
    }

    @Test
    void newestRecordInALogIsTheOneThatIsExpected() throws Exception {
        Path log = folder.resolve("server.log");
        Files.writeString(log, "07:50 A checkpoint of the consent ledger was added [expect=" + newest(stores) + "]\n");

        Ending right = run(settings.jdbcUrl(), "--expect-in", log.toString());
        Files.writeString(
                log, "08:00 A checkpoint was added [expect=7:" + "a".repeat(64) + "]\n", StandardOpenOption.APPEND);
        Ending older = run(settings.jdbcUrl(), "--expect-in", log.toString());

        assertThat(right.code()).as(right.err()).isZero();
        assertThat(right.out()).contains("The ledger is valid");
        assertThat(older.code()).isEqualTo(1);
        assertThat(older.out()).contains("record 6: The end is cut off: record 7 was expected.");
        Files.writeString(log, "nothing here 5:abc\n");
        assertNotChecked(run(settings.jdbcUrl(), "--expect-in", log.toString()), "There is no record as number:hash");
    }

    @Test
    void programsGetJson() throws Exception {
        new RawSql(settings).run("DELETE FROM consent_record WHERE sequence = 5");

        Ending ending = runAsProcess(settings.jdbcUrl(), "--json");

        List<String> lines = ending.out().lines().toList();
        assertThat(lines).as("what libraries log goes elsewhere").hasSize(1);
        JsonNode result = new ObjectMapper().readTree(lines.get(0));
        assertThat(ending.code()).isEqualTo(1);
        assertThat(result.path("valid").asBoolean()).isFalse();
        assertThat(result.path("fault").path("sequence").asLong()).isEqualTo(5);
        assertThat(result.path("fault").path("code").asText()).isEqualTo("cut-off");
        assertThat(result.path("fault").path("reason").asText()).contains("cut off");
    }

    @Test
    void postgresqlIsVerifiedWithAPasswordFromAFile() throws Exception {
        StoreSettings server = POSTGRESQL.settings();
        Files.delete(folder.resolve("checkpoints"));
        String newest;
        try (JdbcStores own = JdbcStores.open(server)) {
            fill(own);
            newest = newest(own);
        }
        Path password = Files.writeString(folder.resolve("password"), server.password() + "\n");

        Ending ending = run(
                server.jdbcUrl(), "--user", server.user(), "--password-file", password.toString(), "--expect", newest);

        assertThat(ending.code()).as(ending.err()).isZero();
        assertThat(ending.out()).contains("The ledger is valid: 5 records");
    }

    @Test
    void whatCannotBeCheckedEndsWithTwoAndSaysWhatToDo() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.db"));

        assertNotChecked(run("jdbc:sqlite:" + folder.resolve("no.db")), "There is no such database file");
        assertNotChecked(run("jdbc:sqlite:" + empty), "the module has started once");
        assertNotChecked(run(settings.jdbcUrl(), "--colour"), "There is no such option [--colour]");
        assertNotChecked(run(settings.jdbcUrl(), "--user"), "A value is missing after [--user]");
        assertNotChecked(
                run(
                        settings.jdbcUrl(),
                        "--password-file",
                        folder.resolve("none").toString()),
                "A file cannot be read");
        Path noKeys = Files.createFile(folder.resolve("no-keys"));
        assertNotChecked(run(settings.jdbcUrl(), "--keys", noKeys.toString()), "There is no key");
        Files.writeString(folder.resolve("keys"), "secret");
        assertNotChecked(run(settings.jdbcUrl()), "A line of the keys is an id");
    }

    private static void assertNotChecked(Ending ending, String message) {
        assertThat(ending.err()).contains(message);
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.out()).doesNotContain("valid");
    }

    /** As a process of its own. */
    private Ending run(String database, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = VerifyLedger.run(
                arguments(database, more).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ending(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private List<String> arguments(String database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--database",
                database,
                "--checkpoints",
                folder.resolve("checkpoints").toString(),
                "--keys",
                folder.resolve("keys").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Ending runAsProcess(String database, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyLedger.class.getName()));
        command.addAll(arguments(database, more));
        Path err = folder.resolve("err.txt");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), out, Files.readString(err));
    }
}
