package org.openpersonalization.web.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.GrantTally;
import org.openpersonalization.service.privacy.ledger.RecordQuery;

/** A ledger in memory, with real hashes. */
final class FakeLedger implements ConsentLedger {

    private final List<ConsentRecord> chain = new ArrayList<>();
    private final Map<VisitorKey, String> ties = new HashMap<>();
    private @Nullable RuntimeException breakingOff;

    @Override
    public synchronized List<ConsentRecord> record(VisitorKey subject, List<RecordDraft> drafts) {
        String commitment = ties.computeIfAbsent(subject, key -> String.format("%064x", 0xC0FFEEL + ties.size()));
        List<ConsentRecord> added = new ArrayList<>();
        for (RecordDraft draft : drafts) {
            ConsentRecord record = Chain.append(last(), draft.of(commitment));
            chain.add(record);
            added.add(record);
        }
        return added;
    }

    @Override
    public synchronized List<ConsentRecord> of(VisitorKey subject) {
        return commitmentOf(subject).stream()
                .flatMap(commitment -> decisions().stream()
                        .filter(record -> entry(record).subject().equals(commitment)))
                .toList();
    }

    @Override
    public synchronized Optional<String> commitmentOf(VisitorKey subject) {
        return Optional.ofNullable(ties.get(subject));
    }

    @Override
    public synchronized boolean erase(VisitorKey subject, UUID id, Instant at) {
        String commitment = ties.remove(subject);
        if (commitment != null) {
            chain.add(Chain.append(last(), new Erasure(id, at, commitment)));
        }
        return commitment != null;
    }

    @Override
    public synchronized Set<String> tied(Collection<String> commitments) {
        return commitments.stream().filter(ties::containsValue).collect(Collectors.toSet());
    }

    @Override
    public void forEach(Consumer<Link> reader) {
        List<ConsentRecord> now;
        synchronized (this) {
            now = List.copyOf(chain);
        }
        now.forEach(reader);
        if (breakingOff != null) {
            throw breakingOff;
        }
    }

    /** From now on reading all of it ends with a failure, after the last link. */
    void breakOff(RuntimeException failure) {
        breakingOff = failure;
    }

    @Override
    public synchronized Optional<Link> last() {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    @Override
    public synchronized Optional<ConsentRecord> find(UUID id) {
        return chain.stream().filter(record -> record.entry().id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<ConsentRecord> find(RecordQuery search) {
        return decisions().stream()
                .filter(record -> matches(search, record))
                .sorted(Comparator.comparing(ConsentRecord::sequence).reversed())
                .limit(search.most())
                .toList();
    }

    private static boolean matches(RecordQuery search, ConsentRecord record) {
        ConsentEntry entry = entry(record);
        return search.subject().map(entry.subject()::equals).orElse(true)
                && search.purpose().map(entry.statement().purpose()::equals).orElse(true)
                && search.verdict().map(entry.statement().verdict()::equals).orElse(true)
                && search.source().map(entry.circumstances().source()::equals).orElse(true)
                && search.from().map(from -> !entry.time().isBefore(from)).orElse(true)
                && search.until().map(until -> entry.time().isBefore(until)).orElse(true)
                && search.before().map(before -> record.sequence() < before).orElse(true);
    }

    @Override
    public synchronized List<DecisionTally> tally(LocalDate from, LocalDate to) {
        Map<String, List<ConsentEntry>> groups = decisions().stream()
                .map(FakeLedger::entry)
                .filter(entry -> !day(entry).isBefore(from) && !day(entry).isAfter(to))
                .collect(Collectors.groupingBy(
                        entry -> day(entry) + " " + entry.statement().purpose() + " "
                                + entry.statement().verdict() + " "
                                + entry.circumstances().source(),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(group -> new DecisionTally(
                        day(group.get(0)),
                        group.get(0).statement().purpose(),
                        group.get(0).statement().verdict(),
                        group.get(0).circumstances().source(),
                        group.size()))
                .toList();
    }

    @Override
    public synchronized List<GrantTally> grants(Purpose purpose, Instant now) {
        long given = decisions().stream()
                .map(FakeLedger::entry)
                .filter(entry -> entry.statement().purpose().equals(purpose)
                        && entry.statement().verdict() == Statement.Verdict.GIVEN)
                .count();
        return List.of(new GrantTally(1, given));
    }

    private static LocalDate day(ConsentEntry entry) {
        return LocalDate.ofInstant(entry.time(), ZoneOffset.UTC);
    }

    private List<ConsentRecord> decisions() {
        return chain.stream()
                .filter(record -> record.entry() instanceof ConsentEntry)
                .toList();
    }

    private static ConsentEntry entry(ConsentRecord record) {
        return (ConsentEntry) record.entry();
    }

    @Override
    public int expire(Instant now) {
        return 0;
    }

    @Override
    public int purge(LedgerRetention retention, Instant now) {
        return 0;
    }

    /** Puts another link in a place, as a tamperer would. */
    synchronized void replace(int index, ConsentRecord record) {
        chain.set(index, record);
    }

    synchronized List<ConsentRecord> chain() {
        return List.copyOf(chain);
    }
}
