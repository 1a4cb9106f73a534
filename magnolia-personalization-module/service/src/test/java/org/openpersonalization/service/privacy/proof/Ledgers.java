package org.openpersonalization.service.privacy.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.ConsentLedger;
import org.openpersonalization.service.privacy.DecisionTally;
import org.openpersonalization.service.privacy.RecordQuery;

/** Links in memory with their ties, which a test can change as it likes. */
final class Ledgers {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /** What can be read of a ledger; nothing can be written through it. */
    static final class InMemory implements ConsentLedger {

        final List<Link> links = new ArrayList<>();
        final Set<String> tied = new TreeSet<>();
        Seals seals = Seals.NONE;
        Runnable afterFirstWalk = () -> {};

        ConsentRecord add(Entry entry) {
            ConsentRecord record = Chain.append(last(), entry, seals);
            links.add(record);
            if (entry instanceof ConsentEntry said) {
                tied.add(said.subject());
            }
            return record;
        }

        @Override
        public Seals seals() {
            return seals;
        }

        @Override
        public boolean isTied(String commitment) {
            return tied.contains(commitment);
        }

        @Override
        public void forEach(Consumer<Link> reader) {
            List.copyOf(links).forEach(reader);
            Runnable now = afterFirstWalk;
            afterFirstWalk = () -> {};
            now.run();
        }

        @Override
        public Optional<Link> last() {
            return links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
        }

        @Override
        public List<ConsentRecord> record(VisitorKey subject, List<RecordDraft> drafts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ConsentRecord> of(VisitorKey subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> commitmentOf(VisitorKey subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean erase(VisitorKey subject, UUID id, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ConsentRecord> find(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ConsentRecord> find(RecordQuery search) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DecisionTally> tally(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int expire(Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int purge(LedgerRetention retention, Instant now) {
            throw new UnsupportedOperationException();
        }
    }

    /** Keys whose seals are as good as their digests are different. */
    record Keys(String newest, Set<String> known) implements Seals {

        @Override
        public Optional<String> keyInForce() {
            return Optional.of(newest);
        }

        @Override
        public Optional<String> seal(String keyId, String digest) {
            return known.contains(keyId)
                    ? Optional.of(new StringBuilder(digest).reverse().toString())
                    : Optional.empty();
        }
    }

    private Ledgers() {}

    /** A yes of a subject. */
    static ConsentEntry said(int subject, Instant time) {
        return new ConsentEntry(
                new UUID(subject, time.toEpochMilli()),
                time,
                String.format("%064x", subject),
                new Statement(Purpose.PRICING, Statement.Verdict.GIVEN, Optional.of(time.plusSeconds(60))),
                new Notice("3", "a".repeat(64), "de"),
                new Circumstances(
                        "Shop Ltd",
                        "CH",
                        "opt-in",
                        Circumstances.Source.BANNER,
                        "a: refuse, allow",
                        List.of("Sec-GPC")));
    }
}
