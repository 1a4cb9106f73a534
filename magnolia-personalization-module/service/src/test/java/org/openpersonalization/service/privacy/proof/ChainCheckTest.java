package org.openpersonalization.service.privacy.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.service.privacy.Checkpoints;

@DisplayName("Whatever is done to the ledger is found")
class ChainCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final int RECORDS = 40;
    private static final String GOLDEN = "c4b44226e026074e139a0d0850f03acfcb6e4c48d6adc02b7ebc28e96227cb68";

    private final List<ConsentRecord> chain = chain(new Random(1), RECORDS);

    @Test
    void untouchedChainIsValid() {
        assertThat(check(chain, List.of(checkpoint(10), checkpoint(RECORDS)))).isEmpty();
        assertThat(check(List.of(), List.of())).isEmpty();
        assertThat(chain.get(0).previous()).isEqualTo(Chain.BEGINNING);
    }

    @Test
    void hashOfAKnownRecordNeverChanges() {
        assertThat(chain.get(0).hash()).isEqualTo(GOLDEN);
    }

    @Test
    void editIsFoundInEveryField() {
        ConsentEntry entry = entryOf(chain.get(6));
        Statement said = entry.statement();
        Notice told = entry.notice();
        Circumstances how = entry.circumstances();
        Instant later = entry.time().plusMillis(1);
        List<ConsentEntry> edits = List.of(
                new ConsentEntry(UUID.randomUUID(), entry.time(), entry.subject(), said, told, how),
                new ConsentEntry(entry.id(), later, entry.subject(), said, told, how),
                new ConsentEntry(entry.id(), entry.time(), "f".repeat(64), said, told, how),
                with(entry, new Statement(new Purpose("other"), said.verdict(), said.validUntil())),
                with(entry, new Statement(said.purpose(), other(said.verdict()), said.validUntil())),
                with(entry, new Statement(said.purpose(), said.verdict(), Optional.of(NOW.plusSeconds(9)))),
                with(entry, new Notice("v9", told.textSha256(), told.language())),
                with(entry, new Notice(told.textVersion(), "e".repeat(64), told.language())),
                with(entry, new Notice(told.textVersion(), told.textSha256(), "xx")),
                with(entry, new Circumstances("Other Ltd", "CH", "opt-in", how.source(), "a", how.signals())),
                with(entry, new Circumstances("Shop", "US-CA", "opt-in", how.source(), "a", how.signals())),
                with(entry, new Circumstances("Shop", "CH", "opt-out", how.source(), "a", how.signals())),
                with(entry, new Circumstances("Shop", "CH", "opt-in", Circumstances.Source.ADMIN, "a", how.signals())),
                with(entry, new Circumstances("Shop", "CH", "opt-in", how.source(), "b", how.signals())),
                with(entry, new Circumstances("Shop", "CH", "opt-in", how.source(), "a", List.of("x", "y"))));

        for (ConsentEntry edit : edits) {
            ConsentRecord old = chain.get(6);
            List<ConsentRecord> tampered = new ArrayList<>(chain);
            tampered.set(6, new ConsentRecord(old.sequence(), edit, old.previous(), old.hash()));

            assertThat(check(tampered, List.of())).hasValueSatisfying(fault -> {
                assertThat(fault.sequence()).isEqualTo(7);
                assertThat(fault.reason()).contains("not what was recorded");
            });
        }
    }

    @Test
    void deletionInsertionAndReorderingAreFound() {
        List<ConsentRecord> without = new ArrayList<>(chain);
        without.remove(9);
        List<ConsentRecord> twice = new ArrayList<>(chain);
        twice.add(10, chain.get(9));
        List<ConsentRecord> swapped = new ArrayList<>(chain);
        swapped.set(9, chain.get(10));
        swapped.set(10, chain.get(9));

        assertThat(check(without, List.of()).orElseThrow().sequence()).isEqualTo(10);
        assertThat(check(twice, List.of()).orElseThrow().sequence()).isEqualTo(11);
        assertThat(check(swapped, List.of()).orElseThrow().sequence()).isEqualTo(10);
    }

    @Test
    void renumberedDeletionIsFound() {
        List<ConsentRecord> tampered = new ArrayList<>(chain.subList(0, 9));
        for (ConsentRecord record : chain.subList(10, RECORDS)) {
            tampered.add(new ConsentRecord(record.sequence() - 1, record.entry(), record.previous(), record.hash()));
        }

        assertThat(check(tampered, List.of()).orElseThrow().reason()).contains("does not follow");
    }

    @Test
    void cutOffEndIsFoundByACheckpointAlone() {
        List<ConsentRecord> cut = chain.subList(0, 30);

        assertThat(check(cut, List.of()))
                .as("without a checkpoint it cannot be found")
                .isEmpty();
        assertThat(check(cut, List.of(checkpoint(35)))).hasValueSatisfying(fault -> {
            assertThat(fault.sequence()).isEqualTo(31);
            assertThat(fault.reason()).contains("cut off").contains("35");
        });
    }

    @Test
    void chainThatWasWrittenAnewIsFoundByACheckpoint() {
        List<ConsentRecord> anew = chain(new Random(2), RECORDS);

        assertThat(check(anew, List.of())).isEmpty();
        assertThat(check(anew, List.of(checkpoint(10))).orElseThrow().sequence())
                .isEqualTo(10);
    }

    @Test
    void randomTamperingIsAlwaysFound() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<ConsentRecord> tampered = new ArrayList<>(chain);
            tamper(tampered, random);
            if (!tampered.equals(chain)) {
                assertThat(check(tampered, List.of(checkpoint(RECORDS)))).isPresent();
            }
        }
    }

    @Test
    void differentRecordsNeverHaveTheSameForm() {
        ConsentEntry entry = entryOf(chain.get(0));
        Circumstances how = entry.circumstances();
        Set<String> hashes = new HashSet<>();
        for (List<String> signals : List.of(List.of("a", "b"), List.of("a\n1:b"), List.of("a"), List.<String>of())) {
            Circumstances other = new Circumstances(
                    how.controller(), how.jurisdiction(), how.regime(), how.source(), how.surface(), signals);
            hashes.add(Chain.append(Optional.empty(), with(entry, other)).hash());
        }
        assertThat(hashes).hasSize(4);
    }

    @Test
    void malformedEntriesAreRefused() {
        ConsentEntry entry = entryOf(chain.get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> new Notice("v1", "abc", "en"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentEntry(
                        entry.id(),
                        NOW,
                        "visitor@example.com",
                        entry.statement(),
                        entry.notice(),
                        entry.circumstances()));
    }

    private static void tamper(List<ConsentRecord> records, Random random) {
        int at = random.nextInt(records.size());
        switch (random.nextInt(5)) {
            case 0 -> records.remove(at);
            case 1 -> records.add(at, records.get(random.nextInt(records.size())));
            case 2 -> records.add(random.nextInt(records.size()), records.remove(at));
            case 3 -> records.subList(at, records.size()).clear();
            default -> {
                ConsentRecord record = records.get(at);
                Statement said = entryOf(record).statement();
                Statement other = new Statement(said.purpose(), other(said.verdict()), said.validUntil());
                records.set(
                        at,
                        new ConsentRecord(
                                record.sequence(), with(entryOf(record), other), record.previous(), record.hash()));
            }
        }
    }

    private Checkpoint checkpoint(int count) {
        return new Checkpoint(count, chain.get(count - 1).hash(), NOW);
    }

    private static Optional<LedgerFault> check(List<ConsentRecord> records, List<Checkpoint> checkpoints) {
        ChainCheck check = new ChainCheck(
                new Evidence(
                        new Checkpoints.Reading(checkpoints, List.of()),
                        Optional.empty(),
                        () -> NOW.plusSeconds(3_600)),
                Seals.NONE);
        records.forEach(check::next);
        return check.finish();
    }

    private static List<ConsentRecord> chain(Random random, int length) {
        List<ConsentRecord> chain = new ArrayList<>();
        Optional<ConsentRecord> last = Optional.empty();
        for (int i = 0; i < length; i++) {
            ConsentRecord record = Chain.append(last, entry(random, i));
            chain.add(record);
            last = Optional.of(record);
        }
        return chain;
    }

    private static ConsentEntry entry(Random random, int number) {
        Statement.Verdict verdict = Statement.Verdict.values()[random.nextInt(Statement.Verdict.values().length)];
        return new ConsentEntry(
                new UUID(random.nextLong(), random.nextLong()),
                NOW.plusSeconds(number),
                String.format("%064x", random.nextInt(1_000)),
                new Statement(Purpose.BEHAVIORAL, verdict, Optional.of(NOW.plusSeconds(86_400))),
                new Notice("v1", "a".repeat(64), "de"),
                new Circumstances("Shop", "CH", "opt-in", Circumstances.Source.BANNER, "a", List.of("Sec-GPC")));
    }

    private static Statement.Verdict other(Statement.Verdict verdict) {
        return verdict == Statement.Verdict.GIVEN ? Statement.Verdict.REFUSED : Statement.Verdict.GIVEN;
    }

    private static ConsentEntry with(ConsentEntry entry, Statement statement) {
        return new ConsentEntry(
                entry.id(), entry.time(), entry.subject(), statement, entry.notice(), entry.circumstances());
    }

    private static ConsentEntry with(ConsentEntry entry, Notice notice) {
        return new ConsentEntry(
                entry.id(), entry.time(), entry.subject(), entry.statement(), notice, entry.circumstances());
    }

    private static ConsentEntry with(ConsentEntry entry, Circumstances circumstances) {
        return new ConsentEntry(
                entry.id(), entry.time(), entry.subject(), entry.statement(), entry.notice(), circumstances);
    }

    private static ConsentEntry entryOf(ConsentRecord record) {
        return (ConsentEntry) record.entry();
    }
}
