package org.openpersonalization.service.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.AuditTrail;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.GrantTally;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.privacy.request.SubjectRequests;

/** A ledger with a real chain and registers in memory, which can be broken. */
public final class FakePrivacyStores {

    private final List<ConsentRecord> chain = new ArrayList<>();
    private final Map<VisitorKey, String> subjects = new HashMap<>();
    private final List<PrivacySignals.DailyCount> counts = new ArrayList<>();
    private final Map<UUID, SubjectRequest> requests = new LinkedHashMap<>();
    private final List<AuditEvent> audit = new ArrayList<>();
    private final List<TextVersion> texts = new CopyOnWriteArrayList<>();
    private volatile List<GrantTally> grants = List.of();
    private volatile boolean broken;
    private VisitorKey faulty = new VisitorKey(0, 0);
    private Supplier<RuntimeException> faults = IllegalStateException::new;
    private int faultsLeft;

    public void breakDown(boolean now) {
        broken = now;
    }

    /** Lets the ledger fail for one subject some times. */
    public synchronized void failFor(VisitorKey subject, Supplier<RuntimeException> fault, int times) {
        faulty = subject;
        faults = fault;
        faultsLeft = times;
    }

    /** The grants in force, of each purpose the same. */
    public void grant(GrantTally... tallies) {
        grants = List.of(tallies);
    }

    /** The audit trail. */
    public synchronized List<AuditEvent> audit() {
        return List.copyOf(audit);
    }

    /** Puts a version of a purpose's wordings into the register. */
    public void know(TextVersion version) {
        texts.add(version);
    }

    /** The stores; fails while broken. */
    public PrivacyStores open() {
        if (broken) {
            throw new StoreUnavailableException("broken");
        }
        return new PrivacyStores(new Ledger(), new Texts(), new Signals(), new Requests(), new Trail());
    }

    public synchronized List<Entry> entries() {
        return chain.stream().map(ConsentRecord::entry).toList();
    }

    /** The decisions, such as {@code behavioral given banner}. */
    public synchronized List<String> decisions() {
        return entries().stream()
                .filter(ConsentEntry.class::isInstance)
                .map(ConsentEntry.class::cast)
                .map(entry -> entry.statement().purpose() + " "
                        + entry.statement().verdict().label() + " "
                        + entry.circumstances().source().label())
                .toList();
    }

    public synchronized List<PrivacySignals.DailyCount> counts() {
        return List.copyOf(counts);
    }

    public synchronized List<SubjectRequest> requests() {
        return List.copyOf(requests.values());
    }

    private final class Ledger implements ConsentLedger {

        @Override
        public List<ConsentRecord> record(VisitorKey subject, List<RecordDraft> drafts) {
            synchronized (FakePrivacyStores.this) {
                if (subject.equals(faulty) && faultsLeft > 0) {
                    faultsLeft--;
                    throw faults.get();
                }
                String commitment = subjects.computeIfAbsent(
                        subject, key -> HexFormat.of().formatHex(key.bytes()).repeat(2));
                return drafts.stream()
                        .map(draft -> append(draft.of(commitment)))
                        .toList();
            }
        }

        private ConsentRecord append(Entry entry) {
            ConsentRecord record = Chain.append(last(), entry);
            chain.add(record);
            return record;
        }

        @Override
        public List<ConsentRecord> of(VisitorKey subject) {
            synchronized (FakePrivacyStores.this) {
                String commitment = subjects.getOrDefault(subject, "");
                return chain.stream()
                        .filter(record -> record.entry() instanceof ConsentEntry entry
                                && entry.subject().equals(commitment))
                        .toList();
            }
        }

        @Override
        public Optional<String> commitmentOf(VisitorKey subject) {
            return Optional.ofNullable(subjects.get(subject));
        }

        @Override
        public boolean erase(VisitorKey subject, UUID id, Instant at) {
            synchronized (FakePrivacyStores.this) {
                String commitment = subjects.remove(subject);
                if (commitment != null) {
                    append(new Erasure(id, at, commitment));
                }
                return commitment != null;
            }
        }

        @Override
        public Set<String> tied(Collection<String> commitments) {
            return commitments.stream().filter(subjects::containsValue).collect(Collectors.toSet());
        }

        @Override
        public void forEach(Consumer<Link> reader) {
            chain.forEach(reader);
        }

        @Override
        public Optional<Link> last() {
            return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
        }

        @Override
        public Optional<ConsentRecord> find(UUID id) {
            return chain.stream()
                    .filter(record -> record.entry().id().equals(id))
                    .findFirst();
        }

        @Override
        public List<ConsentRecord> find(RecordQuery search) {
            return chain.stream()
                    .sorted(Comparator.comparing(ConsentRecord::sequence).reversed())
                    .limit(search.most())
                    .toList();
        }

        @Override
        public List<DecisionTally> tally(LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<GrantTally> grants(Purpose purpose, Instant now) {
            return grants;
        }

        @Override
        public int expire(Instant now) {
            return 0;
        }

        @Override
        public int purge(LedgerRetention retention, Instant now) {
            return 0;
        }
    }

    private final class Texts implements TextRegister {

        @Override
        public int register(PurposeTerms terms, Instant now) {
            return 1;
        }

        @Override
        public List<TextVersion> versions() {
            return List.copyOf(texts);
        }
    }

    private final class Signals implements PrivacySignals {

        @Override
        public void add(List<DailyCount> more) {
            synchronized (FakePrivacyStores.this) {
                counts.addAll(more);
            }
        }

        @Override
        public List<DailyCount> counts(LocalDate from, LocalDate to) {
            return FakePrivacyStores.this.counts();
        }
    }

    private final class Requests implements SubjectRequests {

        @Override
        public void save(SubjectRequest request, AuditEvent event) {
            synchronized (FakePrivacyStores.this) {
                requests.put(request.id(), request);
                audit.add(event);
            }
        }

        @Override
        public Optional<SubjectRequest> find(UUID id) {
            return Optional.ofNullable(requests.get(id));
        }

        @Override
        public List<SubjectRequest> all(int most) {
            return FakePrivacyStores.this.requests();
        }

        @Override
        public int forget(Instant receivedBefore) {
            return 0;
        }
    }

    private final class Trail implements AuditTrail {

        @Override
        public void add(AuditEvent event) {
            synchronized (FakePrivacyStores.this) {
                audit.add(event);
            }
        }

        @Override
        public List<AuditEvent> newest(int most) {
            return List.copyOf(audit);
        }

        @Override
        public List<AuditEvent> about(String target) {
            return audit.stream().filter(event -> event.target().equals(target)).toList();
        }
    }
}
