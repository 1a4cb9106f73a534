package org.openpersonalization.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement.Verdict;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.UnorderedDeletions.Withdrawal;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * A random visitor with an account of its own of each answer that the stores gave. It does not look at the database while it
 * acts; afterwards it tells where the database differs from what was acknowledged. It behaves as the module does around the
 * stores: a yes of unknown fate is taken back, a no is recorded again under the same id until that succeeds, and each choice is
 * later than those before it, whatever the instance's clock says. Another tab goes on sending under an older choice.
 */
final class ModelVisitor {

    private static final Set<Purpose> EVERYTHING = Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES, Purpose.ANALYTICS);

    /**
     * An instance that answers.
     *
     * @param stores its stores
     * @param ahead by which its clock is ahead
     */
    record Instance(JdbcStores stores, Duration ahead) {}

    /**
     * What outlives the process beside the database.
     *
     * @param unsettled decisions and requests
     * @param withdrawals deletions that could not be ordered
     */
    record Beside(UnsettledRecords unsettled, WithdrawalBacklog withdrawals) {}

    private final Random random;
    private final VisitorKey visitor;
    private final VisitorKey subject;
    private final String canary;
    private final Set<UUID> recorded = new HashSet<>();
    private final Set<UUID> owed = new HashSet<>();
    private final Set<UUID> requested = new HashSet<>();
    private final Set<UUID> unrecorded = new HashSet<>();
    private final Map<UUID, RecordDraft> doubtful = new HashMap<>();
    private final Map<UUID, UUID> settled = new HashMap<>();
    private final Beside beside;
    private final List<RecordDraft> refusals = new ArrayList<>();
    private final Set<UUID> present = new HashSet<>();
    private final Set<UUID> absent = new HashSet<>();
    private final Set<UUID> fading = new HashSet<>();
    private final List<List<Signal>> unsent = new ArrayList<>();
    private final Consumer<String> log;
    private Instant choice = Instant.EPOCH;
    private Instant grant = Instant.EPOCH;
    private Instant refused = Instant.EPOCH;
    private Duration ahead = Duration.ZERO;
    private boolean leaving;
    private boolean erased;
    private int answers;
    private int failures;

    ModelVisitor(long seed) {
        this(seed, line -> {}, new Beside(UnsettledRecords.NONE, WithdrawalBacklog.empty()));
    }

    /** With a log of each answer, from which {@link #hear} makes the same account in another process. */
    ModelVisitor(long seed, Consumer<String> log, Beside beside) {
        this.log = log;
        this.beside = beside;
        this.random = new Random(seed);
        this.visitor = new VisitorKey(random.nextLong(), random.nextLong());
        this.subject = new VisitorKey(random.nextLong(), random.nextLong());
        this.canary = "canary-" + Long.toHexString(random.nextLong());
    }

    String canary() {
        return canary;
    }

    boolean isErased() {
        return erased;
    }

    int answers() {
        return answers;
    }

    int failures() {
        return failures;
    }

    /** Takes an answer into the account. */
    final void hear(String line) {
        String[] words = line.split(" ");
        Set<UUID> ids = new HashSet<>();
        for (int i = 1; i < words.length; i++) {
            ids.add(UUID.fromString(words[i]));
        }
        switch (words[0]) {
            case "recorded" -> {
                recorded.addAll(ids);
                owed.removeAll(ids);
            }
            case "owed" -> owed.addAll(ids);
            case "requested" -> requested.addAll(ids);
            case "unrecorded" -> unrecorded.addAll(ids);
            case "doubtful" -> settled.put(UUID.fromString(words[1]), UUID.fromString(words[2]));
            case "present" -> {
                present.addAll(ids);
                absent.removeAll(ids);
            }
            case "absent" -> absent.addAll(ids);
            case "forgetting" -> {
                fading.addAll(present);
                present.clear();
            }
            case "forgotten", "withdrawn" -> {
                absent.addAll(fading);
                fading.clear();
            }
            case "erased" -> {
                erased = true;
                owed.clear(); // what waited is dropped
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void answered(String what, Collection<UUID> ids) {
        StringBuilder line = new StringBuilder(what);
        ids.forEach(id -> line.append(' ').append(id));
        hear(line.toString());
        log.accept(line.toString());
    }

    /** Does something at one of the instances. */
    void act(List<Instance> instances) {
        Instance instance = instances.get(random.nextInt(instances.size()));
        ahead = instance.ahead();
        act(instance.stores());
    }

    /** Later than each choice before, and than the grant that it ends. */
    private Instant choose() {
        Instant now = now();
        choice = now.isAfter(choice) ? now : choice.plusMillis(1);
        return choice;
    }

    private Instant now() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    void act(JdbcStores stores) {
        switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4 -> agree(stores.privacy().ledger());
            case 5, 6, 7 -> refuse(stores);
            case 8 -> erase(stores);
            case 9 -> sendAfterARefusal(stores.profiles());
            case 10 -> takeACopy(stores.privacy());
            default -> send(stores.profiles(), signals());
        }
    }

    private void agree(ConsentLedger ledger) {
        if (erased || !doubtful.isEmpty() || !refusals.isEmpty()) {
            return; // the module refuses a yes while earlier decisions are still to be written
        }
        RecordDraft yes = draft(Verdict.GIVEN);
        Instant said = choose();
        try {
            ledger.record(subject, List.of(yes));
            answered("recorded", List.of(yes.id()));
            grant = said;
            answers++;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            if (unavailable.isOutcomeUnknown()) {
                RecordDraft end = draft(Verdict.WITHDRAWN);
                doubtful.put(yes.id(), end);
                beside.unsettled().add(new UnsettledRecords.Doubtful(subject, Map.of(yes.id(), end)));
                answered("doubtful", List.of(yes.id(), end.id()));
            } else {
                answered("unrecorded", List.of(yes.id()));
            }
        }
    }

    private void refuse(JdbcStores stores) {
        if (erased) {
            return;
        }
        RecordDraft no = draft(Verdict.WITHDRAWN);
        refusals.add(no);
        if (!record(stores.privacy().ledger())
                && beside.unsettled().add(new UnsettledRecords.Unrecorded(subject, List.of(no)))) {
            answered("owed", List.of(no.id())); // holds, and its record follows whatever becomes of the process
        }
        withdraw(stores.profiles(), choose());
        grant = choose();
    }

    /** Its entry in the register follows whatever becomes of the process. */
    private void takeACopy(PrivacyStores stores) {
        UnsettledRecords.Unregistered request =
                new UnsettledRecords.Unregistered(UUID.randomUUID(), SubjectRequest.Kind.ACCESS, now());
        try {
            request.settle(stores);
            answered("requested", request.ids());
            answers++;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            if (beside.unsettled().add(request)) {
                answered("requested", request.ids());
            }
        }
    }

    /** From another tab, under the choice that was taken back. */
    private void sendAfterARefusal(VisitorStore store) {
        List<Signal> signals = signals();
        if (refused.isAfter(Instant.EPOCH) && !erased) {
            Set<UUID> ids = ids(signals);
            answered("absent", ids);
            try {
                append(store, signals, refused);
                answers++;
            } catch (StoreUnavailableException unavailable) {
                failures++;
            }
        }
    }

    /** Also while refusals wait: the instance that they wait on need not hear of it. */
    private void erase(JdbcStores stores) {
        if (erased || !doubtful.isEmpty()) {
            return;
        }
        leaving = true; // the id is given up, so that nothing is sent under it any more
        if (forget(stores.profiles(), EVERYTHING, choose().plus(ErasureStore.CLOCKS_DIFFER))) {
            try {
                stores.privacy().ledger().erase(subject, UUID.randomUUID(), now());
                answered("erased", List.of());
                answers++;
            } catch (StoreUnavailableException unavailable) {
                failures++;
            }
        }
    }

    /** Where it cannot be ordered, it follows whatever becomes of the process. */
    private void withdraw(VisitorStore store, Instant at) {
        Set<Purpose> purposes = Set.of(Purpose.BEHAVIORAL);
        if (forget(store, purposes, at)) {
            refused = grant;
            return;
        }
        beside.withdrawals().add(visitor, Withdrawal.of(purposes, at));
        if (beside.withdrawals().health().isSafe()) {
            answered("withdrawn", List.of());
        }
    }

    private boolean forget(VisitorStore store, Set<Purpose> purposes, Instant at) {
        answered("forgetting", List.of()); // gone or not, until it is answered
        unsent.clear();
        try {
            store.forget(visitor, purposes, at);
            answered("forgotten", List.of());
            answers++;
            return true;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            return false;
        }
    }

    private void send(VisitorStore store, List<Signal> signals) {
        if (leaving) {
            return;
        }
        Set<UUID> ids = ids(signals);
        try {
            append(store, signals, grant);
            answered("present", ids);
            answers++;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            if (random.nextBoolean()) {
                unsent.add(signals);
            } else if (!unavailable.isOutcomeUnknown()) {
                answered("absent", ids);
            }
        }
    }

    private static Set<UUID> ids(List<Signal> signals) {
        Set<UUID> ids = new HashSet<>();
        signals.forEach(signal -> ids.add(signal.at().id()));
        return ids;
    }

    /** As long as the store may take for a write that is waited for. */
    private void append(VisitorStore store, List<Signal> signals, Instant granted) {
        Observation observation = Observation.of(signals, now()).grantedAt(Map.of(Purpose.BEHAVIORAL, granted));
        try {
            store.appendLater(visitor, observation).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof StoreUnavailableException unavailable
                    ? unavailable
                    : new IllegalStateException(failure);
        } catch (TimeoutException | InterruptedException unfinished) {
            throw StoreUnavailableException.withUnknownOutcome("Not answered in time", unfinished);
        }
    }

    private List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Occurrence at = new Occurrence(UUID.randomUUID(), now());
            signals.add(new Signal.Search(at, canary));
        }
        return signals;
    }

    private RecordDraft draft(Verdict verdict) {
        return Decisions.draft(Purpose.BEHAVIORAL, verdict, now(), Optional.empty());
    }

    private boolean record(ConsentLedger ledger) {
        try {
            ledger.takeBack(subject, doubtful);
            ledger.recordLate(subject, refusals);
            if (!erased) {
                answered("recorded", refusals.stream().map(RecordDraft::id).toList());
            }
            beside.unsettled().settled(new UnsettledRecords.Unrecorded(subject, refusals));
            refusals.clear();
            answers++;
            return true;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            return false;
        }
    }

    /** Does what is tried again once the fault is over: records, and signals that the browser kept. */
    void settle(JdbcStores stores) {
        if (!refusals.isEmpty() || !doubtful.isEmpty()) {
            record(stores.privacy().ledger());
        }
        List<List<Signal>> again = List.copyOf(unsent);
        unsent.clear();
        again.forEach(signals -> send(stores.profiles(), signals));
    }

    /** Where the database differs from the account. */
    List<String> differences(JdbcStores stores, RawSql sql) {
        List<String> differences = new ArrayList<>();
        Set<UUID> logged = logged(sql);
        present.stream().filter(id -> !logged.contains(id)).forEach(id -> differences.add("lost signal " + id));
        absent.stream().filter(logged::contains).forEach(id -> differences.add("signal that should be gone " + id));
        ConsentLedger ledger = stores.privacy().ledger();
        recorded.addAll(owed);
        recorded.stream().filter(id -> ledger.find(id).isEmpty()).forEach(id -> differences.add("lost record " + id));
        unrecorded.stream()
                .filter(id -> ledger.find(id).isPresent())
                .forEach(id -> differences.add("record of a yes that was answered as not kept " + id));
        settled.forEach((yes, end) -> {
            if (ledger.find(yes).isPresent() != ledger.find(end).isPresent()) {
                differences.add("yes of unknown fate was not settled " + yes);
            }
        });
        requested.stream()
                .filter(id -> stores.privacy().requests().find(id).isEmpty())
                .forEach(id -> differences.add("lost entry of the register " + id));
        if (erased && (!logged.isEmpty() || !ledger.of(subject).isEmpty())) {
            differences.add("erased visitor is still known");
        }
        if (!isProfileWhatItsLogAddsUpTo(stores.profiles())) {
            differences.add("profile is not what its log adds up to");
        }
        return differences;
    }

    /** An instance may remember for two seconds what another one has changed. */
    private boolean isProfileWhatItsLogAddsUpTo(VisitorStore store) {
        Profile profile = store.rebuild(visitor);
        long end = System.nanoTime() + 2 * Dialect.POSTGRESQL.cachedFor().toNanos();
        while (!store.load(visitor).equals(profile)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return true;
    }

    private Set<UUID> logged(RawSql sql) {
        return sql.with(connection -> new HashSet<>(SqlStatement.list(
                connection,
                row -> {
                    ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                    return new UUID(id.getLong(), id.getLong());
                },
                "SELECT id FROM signal_log WHERE visitor = ?",
                (Object) visitor.bytes())));
    }
}
