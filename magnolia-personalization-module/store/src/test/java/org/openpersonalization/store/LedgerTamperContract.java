package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.store.Decisions.yeses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.Statement.Verdict;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.proof.Evidence;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.service.privacy.proof.Verification;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.store.ledger.LedgerRows;
import org.openpersonalization.store.ledger.StoredEntry;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Each change to the tables is found. The ledger that is tampered with: 1 and 2 are purged, 3 to 5 are one subject's, 6 is of a
 * subject who was erased by 7, 8 is the purge, 9 and 10 are another subject's. Up to 5 records have no seal, as older versions
 * wrote them. Checkpoints saw 5 and 10; the second one knows that records are sealed from 6 on. Long, since each manipulation is a
 * case on this one ledger.
 */
abstract class LedgerTamperContract {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1_100));
    private static final byte[] KEY = new byte[32];
    private static final LedgerKeys KEYS = new LedgerKeys(new TreeMap<>(Map.of("key-001", KEY)));
    private static final String ZEROS = "0".repeat(64);
    private static final String EMPTY = "UPDATE consent_record SET kind = 'purged', id = NULL, subject = NULL,"
            + " time = NULL, purpose = NULL, verdict = NULL, source = NULL, valid_until = NULL, body = NULL, seal = NULL, purge = ";

    private final Decisions decisions = new Decisions(5);

    @TempDir
    Path elsewhere;

    private JdbcStores stores;
    private ConsentLedger ledger;
    private RawSql raw;
    private Tie erasedTie;

    /** What ties a subject to their records. */
    private record Tie(byte[] pseudonym, byte[] salt, String commitment) {}

    abstract StoreSettings settings();

    @BeforeEach
    void fill() {
        open(Seals.NONE);
        raw = new RawSql(settings());
        raw.emptyLedger();
        VisitorKey erased = decisions.subject();
        ledger.record(decisions.subject(), yeses(2, LONG_AGO));
        ledger.record(decisions.subject(), yeses(3, NOW));
        checkpoint(file(KEY, "key-001"), 0);
        stores.close();
        open(KEYS);
        ledger.record(erased, yeses(1, NOW));
        erasedTie = tie(ledger.commitmentOf(erased).orElseThrow());
        ledger.erase(erased, UUID.randomUUID(), NOW);
        ledger.purge(LedgerRetention.least(), NOW);
        ledger.record(decisions.subject(), yeses(2, NOW));
        checkpoint(file(KEY, "key-001"), 6);
        Verification untouched = verify();
        assertThat(untouched.isValid()).as(untouched.toString()).isTrue();
        assertThat(untouched).isEqualTo(new Verification(10, 2, 1, 2, false, Optional.empty(), List.of()));
    }

    private void open(Seals seals) {
        stores = JdbcStores.open(settings().sealing(seals));
        ledger = stores.privacy().ledger();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private CheckpointFile file(byte[] key, String id) {
        return new CheckpointFile(elsewhere.resolve("checkpoints"), new TreeMap<>(Map.of(id, key)));
    }

    private void checkpoint(CheckpointFile file, long sealedFrom) {
        Link last = ledger.last().orElseThrow();
        file.add(new Checkpoint(last.sequence(), last.hash(), NOW, sealedFrom));
    }

    private Verification verify() {
        return Verification.of(ledger, file(KEY, "key-001").read(), () -> NOW, Verification.Progress.SILENT);
    }

    private Tie tie(String commitment) {
        return raw.with(connection -> SqlStatement.first(
                        connection,
                        row -> new Tie(row.getBytes(1), row.getBytes(2), row.getString(3)),
                        "SELECT pseudonym, salt, commitment FROM consent_subject WHERE commitment = ?",
                        commitment)
                .orElseThrow());
    }

    /**
     * One way of tampering.
     *
     * @param name what somebody does
     * @param sequence where it is found
     * @param reason part of what is said about it
     */
    private record Tampering(String name, long sequence, String reason, Act act) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Act {
        void on(LedgerTamperContract ledger);
    }

    private static Tampering sql(String name, long sequence, String reason, String... statements) {
        return new Tampering(
                name, sequence, reason, test -> Stream.of(statements).forEach(each -> test.raw.run(each)));
    }

    static Stream<Tampering> ways() {
        return Stream.of(edits(), moves(), rewritings(), ties(), purges(), seals(), times())
                .flatMap(ways -> ways);
    }

    private static Stream<Tampering> edits() {
        String row = " WHERE sequence = 4";
        Stream<Tampering> columns = Stream.of(
                        "id = '00000000-0000-0000-0000-000000000000'",
                        "subject = '" + ZEROS + "'",
                        "time = 5",
                        "purpose = 'pricing'",
                        "verdict = 'refused'",
                        "source = 'admin'",
                        "valid_until = NULL",
                        "purge = 8",
                        "kind = 'erasure'",
                        "kind = 'purged'",
                        "kind = 'other'",
                        "body = 'nonsense'",
                        "body = NULL")
                .map(column -> sql(
                        "column edited: " + column, 4, "cannot be read", "UPDATE consent_record SET " + column + row));
        return Stream.concat(
                columns,
                Stream.of(
                        sql(
                                "body and column edited alike",
                                4,
                                "not what was recorded",
                                "UPDATE consent_record SET body = replace(body, 'given', 'refused'), verdict = 'refused'"
                                        + row),
                        sql(
                                "body edited where no column tells",
                                4,
                                "not what was recorded",
                                "UPDATE consent_record SET body = replace(body, 'Shop', 'Show')" + row),
                        sql(
                                "hash edited",
                                4,
                                "not what was recorded",
                                "UPDATE consent_record SET hash = '" + ZEROS + "'" + row),
                        sql(
                                "link to the record before edited",
                                4,
                                "does not follow",
                                "UPDATE consent_record SET previous = hash" + row),
                        sql(
                                "erasure edited",
                                7,
                                "not what was recorded",
                                "UPDATE consent_record SET body = replace(body, subject, '" + ZEROS + "'), subject = '"
                                        + ZEROS + "' WHERE sequence = 7"),
                        sql(
                                "purge edited",
                                8,
                                "not what was recorded",
                                "UPDATE consent_record SET body = replace(body, '\"count\":2', '\"count\":3')"
                                        + " WHERE sequence = 8")));
    }

    private static Stream<Tampering> moves() {
        String copy = " SELECT %d, kind, '%s', subject, time, purpose, verdict, source, valid_until, replace(body, id,"
                + " '%s'), previous, hash, purge, seal FROM consent_record WHERE sequence = 4";
        String id = "11111111-1111-1111-1111-111111111111";
        return Stream.of(
                sql("first record deleted", 1, "missing", "DELETE FROM consent_record WHERE sequence = 1"),
                sql("record deleted", 4, "missing", "DELETE FROM consent_record WHERE sequence = 4"),
                sql(
                        "record deleted and the others numbered anew",
                        4,
                        "does not follow",
                        "DELETE FROM consent_record WHERE sequence = 4",
                        "UPDATE consent_record SET sequence = -sequence WHERE sequence > 4",
                        "UPDATE consent_record SET sequence = -sequence - 1 WHERE sequence < 0"),
                sql("erasure deleted", 7, "missing", "DELETE FROM consent_record WHERE sequence = 7"),
                sql("end cut off", 10, "cut off", "DELETE FROM consent_record WHERE sequence = 10"),
                sql("all deleted", 1, "cut off", "DELETE FROM consent_record"),
                sql(
                        "record inserted at the end",
                        11,
                        "does not follow",
                        "INSERT INTO consent_record" + String.format(copy, 11, id, id)),
                sql(
                        "record inserted before the beginning",
                        1,
                        "does not belong",
                        "INSERT INTO consent_record" + String.format(copy, 0, id, id)),
                sql(
                        "two records exchanged",
                        4,
                        "does not follow",
                        "UPDATE consent_record SET sequence = 99 WHERE sequence = 4",
                        "UPDATE consent_record SET sequence = 4 WHERE sequence = 5",
                        "UPDATE consent_record SET sequence = 5 WHERE sequence = 99"));
    }

    private static Stream<Tampering> rewritings() {
        return Stream.of(
                new Tampering(
                        "chain written anew from one record on", 5, "checkpoint saw", test -> test.rewriteFrom(4)),
                new Tampering("last record written anew", 10, "not what was recorded", test -> test.rewriteFrom(10)),
                new Tampering("end cut off and written anew", 10, "checkpoint saw", test -> {
                    test.raw.run("DELETE FROM consent_record WHERE sequence = 10");
                    test.ledger.record(test.decisions.subject(), yeses(1, NOW));
                }));
    }

    /** What an insider with the source code would do: other content, and every hash right. */
    private void rewriteFrom(long sequence) {
        List<Link> links = new ArrayList<>();
        ledger.forEach(links::add);
        Link last = links.get((int) sequence - 2);
        for (Link link : links.subList((int) sequence - 1, links.size())) {
            Entry entry = ((ConsentRecord) link).entry();
            Entry other = link.sequence() == sequence && entry instanceof ConsentEntry said
                    ? new ConsentEntry(
                            UUID.randomUUID(),
                            said.time(),
                            said.subject(),
                            said.statement(),
                            said.notice(),
                            said.circumstances())
                    : entry;
            ConsentRecord anew = Chain.append(Optional.of(last), other);
            raw.run(
                    "UPDATE consent_record SET id = ?, body = ?, previous = ?, hash = ? WHERE sequence = ?",
                    other.id().toString(),
                    StoredEntry.write(other),
                    anew.previous(),
                    anew.hash(),
                    anew.sequence());
            last = anew;
        }
    }

    private static Stream<Tampering> seals() {
        return Stream.of(
                new Tampering("record added without a key", 11, "no seal", test -> test.add(NOW, Seals.NONE)),
                new Tampering("record added that names a key", 11, "not what was recorded", test -> {
                    test.add(NOW, Seals.NONE);
                    test.raw.run("UPDATE consent_record SET seal = 'key-001' WHERE sequence = 11");
                }),
                new Tampering(
                        "record added with a made-up key",
                        11,
                        "not what was recorded",
                        test -> test.add(NOW, new LedgerKeys(new TreeMap<>(Map.of("key-001", new byte[] {1, 2, 3}))))),
                new Tampering(
                        "record added with a key of one's own",
                        11,
                        "a key that is not known",
                        test -> test.add(NOW, new LedgerKeys(new TreeMap<>(Map.of("own", new byte[] {1, 2, 3}))))),
                new Tampering("sealed end cut off and written anew without seals", 6, "no seal", test -> {
                    test.raw.run("DELETE FROM consent_record WHERE sequence > 5");
                    for (int i = 0; i < 5; i++) {
                        test.add(NOW, Seals.NONE);
                    }
                }),
                sql("seal taken away", 9, "no seal", "UPDATE consent_record SET seal = NULL WHERE sequence = 9"),
                sql(
                        "seal that names another key",
                        9,
                        "a key that is not known",
                        "UPDATE consent_record SET seal = 'key-000' WHERE sequence = 9"),
                sql(
                        "seals of two records exchanged",
                        9,
                        "not what was recorded",
                        "UPDATE consent_record SET hash = (SELECT hash FROM consent_record WHERE sequence = 10)"
                                + " WHERE sequence = 9"),
                sql(
                        "old record that is given a seal",
                        4,
                        "not what was recorded",
                        "UPDATE consent_record SET seal = 'key-001' WHERE sequence = 4"),
                sql(
                        "stub that is given a seal",
                        2,
                        "cannot be read",
                        "UPDATE consent_record SET seal = 'key-001' WHERE sequence = 2"),
                new Tampering("key taken away", 6, "a key that is not known", test -> {
                    test.stores.close();
                    test.open(new LedgerKeys(new TreeMap<>(Map.of("key-002", KEY))));
                }));
    }

    private static Stream<Tampering> times() {
        return Stream.of(
                new Tampering(
                        "record of nine months ago",
                        11,
                        "earlier than it can have been written",
                        test -> test.add(NOW.minus(Duration.ofDays(270)), KEYS)),
                new Tampering(
                        "record of the future",
                        11,
                        "later than it can have been written",
                        test -> test.add(NOW.plus(Duration.ofMinutes(6)), KEYS)));
    }

    /** Adds a record as the ledger does, with the tie of a subject that is known. */
    private void add(Instant time, Seals seals) {
        String subject = raw.with(connection -> SqlStatement.first(
                        connection, row -> row.getString(1), "SELECT subject FROM consent_record WHERE sequence = 3"))
                .orElseThrow();
        raw.with(connection ->
                LedgerRows.append(connection, yeses(1, time).get(0).of(subject), seals));
    }

    @Test
    void recordsSealedWithAnOlderKeyAreValidWhileItIsKept() {
        stores.close();
        TreeMap<String, byte[]> keys = new TreeMap<>(Map.of("key-001", KEY, "key-002", new byte[33]));
        open(new LedgerKeys(keys));
        ledger.record(decisions.subject(), yeses(1, NOW));

        Verification verification = verify();

        assertThat(verification.isValid()).as(verification.toString()).isTrue();
        assertThat(((ConsentRecord) ledger.last().orElseThrow()).seal()).contains("key-002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE purpose_text SET text = 'other words' WHERE language = 'de'",
                "UPDATE purpose_text SET label = 'Other' WHERE language = 'de'",
                "UPDATE purpose_text SET version = 7",
                "UPDATE purpose_text SET purpose = 'pricing'",
                "UPDATE purpose_text SET language = 'fr' WHERE language = 'de'",
                "DELETE FROM purpose_text WHERE language = 'de'",
                "DELETE FROM purpose_text"
            })
    void changedWordingIsFoundAtTheRecordThatWasGivenToIt(String change) {
        raw.emptyLedger();
        raw.run("DELETE FROM purpose_text");
        Decisions.register(stores.privacy().texts(), NOW);
        ledger.record(decisions.subject(), yeses(1, NOW));
        ledger.record(decisions.subject(), List.of(refused(new Notice("0", "b".repeat(64), "de"))));
        assertThat(verifyWithWordings().fault()).isEmpty();

        raw.run(change);

        assertThat(verifyWithWordings().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.sequence()).isEqualTo(1);
            assertThat(fault.reason()).contains("purpose=behavioral, version=1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO purpose_text SELECT purpose, 3, language, since, label, description, text FROM purpose_text"
                        + " WHERE version = 1",
                "INSERT INTO purpose_text SELECT 'pricing', version, language, since, label, description, text"
                        + " FROM purpose_text WHERE version = 1"
            })
    void wordingAddedWithTheDatabaseAloneIsFound(String change) {
        raw.emptyLedger();
        raw.run("DELETE FROM purpose_text");
        Decisions.register(stores.privacy().texts(), NOW);
        registerWithout("en");
        assertThat(verifyWithWordings().fault()).isEmpty();

        raw.run(change);

        assertThat(verifyWithWordings().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.sequence()).isEqualTo(3);
            assertThat(fault.reason()).contains("no record registered it");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM purpose_text WHERE version = 2",
                "UPDATE purpose_text SET since = since + 1 WHERE version = 2",
                "INSERT INTO purpose_text SELECT purpose, version, 'fr', since, label, description, text"
                        + " FROM purpose_text WHERE version = 2"
            })
    void wordingWithoutADecisionIsProvenAsWell(String change) {
        raw.emptyLedger();
        raw.run("DELETE FROM purpose_text");
        Decisions.register(stores.privacy().texts(), NOW);
        registerWithout("en");

        raw.run(change);

        assertThat(verifyWithWordings().fault())
                .hasValueSatisfying(fault -> assertThat(fault.sequence()).isEqualTo(2));
    }

    @Test
    void wordingsOfOlderVersionsAreRecordedTogetherWithTheNextOne() {
        raw.emptyLedger();
        raw.run("DELETE FROM purpose_text");
        Decisions.register(stores.privacy().texts(), NOW);
        raw.run("INSERT INTO purpose_text SELECT 'pricing', version, language, since, label, description, text"
                + " FROM purpose_text");
        raw.emptyLedger();
        assertThat(verifyWithWordings().fault()).isEmpty();

        Decisions.register(stores.privacy().texts(), NOW);

        assertThat(verifyWithWordings().records()).isEqualTo(2);
        raw.run("DELETE FROM purpose_text WHERE purpose = 'pricing'");
        assertThat(verifyWithWordings().fault()).isPresent();
    }

    private void registerWithout(String language) {
        TextVersion known = stores.privacy().texts().versions().get(0);
        TreeMap<String, Wording> fewer = new TreeMap<>(known.wordings());
        fewer.remove(language);
        PurposeTerms.Rules rules = new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), true, Duration.ofDays(395), 0);
        stores.privacy().texts().register(new PurposeTerms(known.purpose(), 0, fewer, rules), NOW);
    }

    private static RecordDraft refused(Notice notice) {
        RecordDraft draft = yeses(1, NOW).get(0);
        Statement no = new Statement(Purpose.BEHAVIORAL, Verdict.REFUSED, Optional.empty());
        return new RecordDraft(draft.id(), draft.time(), no, notice, draft.circumstances());
    }

    private Verification verifyWithWordings() {
        Checkpoints.Reading nothing = new Checkpoints.Reading(List.of(), List.of());
        Evidence evidence = new Evidence(nothing, Optional.of(stores.privacy().texts()), () -> NOW);
        return Verification.of(ledger, evidence, Verification.Progress.SILENT);
    }

    private static Stream<Tampering> ties() {
        return Stream.of(
                sql(
                        "tie deleted without an erasure",
                        3,
                        "no erasure was recorded",
                        "DELETE FROM consent_subject WHERE commitment ="
                                + " (SELECT subject FROM consent_record WHERE sequence = 3)"),
                new Tampering(
                        "tie given another salt",
                        3,
                        "no erasure was recorded",
                        test -> test.raw.run(
                                "UPDATE consent_subject SET salt = ? WHERE commitment ="
                                        + " (SELECT subject FROM consent_record WHERE sequence = 3)",
                                (Object) new byte[32])),
                new Tampering(
                        "tie given to somebody else",
                        3,
                        "no erasure was recorded",
                        test -> test.raw.run(
                                "UPDATE consent_subject SET pseudonym = ? WHERE commitment ="
                                        + " (SELECT subject FROM consent_record WHERE sequence = 3)",
                                (Object) new byte[16])),
                new Tampering(
                        "tie of an erased subject brought back",
                        7,
                        "tied to the records again",
                        test -> test.raw.run(
                                "INSERT INTO consent_subject (pseudonym, salt, commitment) VALUES (?, ?, ?)",
                                test.erasedTie.pseudonym(),
                                test.erasedTie.salt(),
                                test.erasedTie.commitment())));
    }

    private static Stream<Tampering> purges() {
        return Stream.of(
                sql("record emptied on account of a purge", 8, "other records", EMPTY + "8 WHERE sequence = 4"),
                sql("record emptied, naming no purge", 4, "no purge accounts", EMPTY + "99 WHERE sequence = 4"),
                sql("record emptied, naming another record", 4, "no purge accounts", EMPTY + "7 WHERE sequence = 4"),
                sql("record emptied, naming an earlier purge", 9, "stands before it", EMPTY + "8 WHERE sequence = 9"),
                sql(
                        "stub given another hash",
                        3,
                        "does not follow",
                        "UPDATE consent_record SET hash = '" + ZEROS + "' WHERE sequence = 2"),
                sql(
                        "stub given to another purge",
                        8,
                        "other records",
                        "UPDATE consent_record SET purge = 9 WHERE sequence = 2"),
                sql(
                        "stub given content",
                        1,
                        "cannot be read",
                        "UPDATE consent_record SET verdict = 'given' WHERE sequence = 1"),
                new Tampering(
                        "young records purged by a made-up purge",
                        9,
                        "too early",
                        test -> test.purgeLike(LedgerRetention.least().keptSince(Verdict.GIVEN, NOW))),
                new Tampering(
                        "young records purged by a purge that says so",
                        11,
                        "at least 24 months",
                        test -> test.purgeLike(NOW.minusSeconds(1))));
    }

    /** Empties record 9 with a purge whose hash and digest are right. */
    private void purgeLike(Instant keptSince) {
        List<Link> links = new ArrayList<>();
        ledger.forEach(links::add);
        raw.with(connection -> LedgerRows.append(
                connection, new Purge(UUID.randomUUID(), NOW, 1, Chain.digest(links.subList(8, 9)), keptSince), KEYS));
        raw.run(EMPTY + "11 WHERE sequence = 9");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isFound(Tampering way) {
        way.act().on(this);

        Verification verification = verify();

        assertThat(verification.isValid()).isFalse();
        assertThat(verification.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.reason()).contains(way.reason());
            assertThat(fault.sequence()).isEqualTo(way.sequence());
        });
    }

    @Test
    void checkpointsSignedWithAnotherKeyAreNotBelieved() throws Exception {
        Path path = elsewhere.resolve("checkpoints");
        String genuine = Files.readString(path);
        Files.delete(path);
        checkpoint(file(new byte[] {1}, "key-001"), 6);
        checkpoint(file(KEY, "key-002"), 6);
        String forged = Files.readString(path);
        Files.writeString(
                path,
                genuine + forged + genuine.lines().findFirst().orElseThrow().replaceFirst("5 ", "4 ") + "\nnoise\n");

        Verification verification = verify();

        assertThat(verification.isValid()).isFalse();
        assertThat(verification.fault()).isEmpty();
        assertThat(verification.checkpoints()).isEqualTo(2);
        assertThat(verification.problems())
                .hasSize(4)
                .first()
                .isEqualTo(Message.of(LedgerFault.Code.CHECKPOINT_UNSIGNED).text("line", 3));
    }

    @Test
    void allCheckpointsAreBelievedWhoseKeysAreKnown() {
        CheckpointFile both = new CheckpointFile(
                elsewhere.resolve("checkpoints"), new TreeMap<>(Map.of("key-001", KEY, "key-002", new byte[] {2})));
        checkpoint(both, 6);

        assertThat(Verification.of(ledger, both.read(), () -> NOW, Verification.Progress.SILENT))
                .matches(Verification::isValid)
                .matches(verification -> verification.checkpoints() == 3);
        assertThat(verify().problems()).as("the new key is not known here").hasSize(1);
    }

    @Test
    void withoutCheckpointsACutOffEndCannotBeFound() throws Exception {
        Files.delete(elsewhere.resolve("checkpoints"));
        raw.run("DELETE FROM consent_record WHERE sequence > 8");

        Verification verification = verify();

        assertThat(verification.isValid()).isTrue();
        assertThat(verification.isCompared()).isFalse();
    }
}
