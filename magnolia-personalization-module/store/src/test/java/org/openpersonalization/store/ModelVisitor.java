package org.openpersonalization.store;

import java.nio.ByteBuffer;
import java.time.Instant;
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
import java.util.function.Consumer;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.Statement.Verdict;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/**
 * A random visitor with an account of its own of each answer that the stores gave. It does not look at the database while it
 * acts; afterwards it tells where the database differs from what was acknowledged. It behaves as the module does around the
 * stores: a yes of unknown fate is taken back, a no is recorded again under the same id until that succeeds.
 */
final class ModelVisitor {

    private static final Set<Purpose> EVERYTHING = Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES, Purpose.ANALYTICS);

    private final Random random;
    private final VisitorKey visitor;
    private final VisitorKey subject;
    private final String canary;
    private final Set<UUID> recorded = new HashSet<>();
    private final Set<UUID> unrecorded = new HashSet<>();
    private final Map<UUID, Draft> doubtful = new HashMap<>();
    private final List<Draft> refusals = new ArrayList<>();
    private final Set<UUID> present = new HashSet<>();
    private final Set<UUID> absent = new HashSet<>();
    private final Set<UUID> fading = new HashSet<>();
    private final List<List<Signal>> unsent = new ArrayList<>();
    private final Consumer<String> log;
    private boolean erased;
    private int answers;
    private int failures;

    ModelVisitor(long seed) {
        this(seed, line -> {});
    }

    /** With a log of each answer, from which {@link #hear} makes the same account in another process. */
    ModelVisitor(long seed, Consumer<String> log) {
        this.log = log;
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
            case "recorded" -> recorded.addAll(ids);
            case "unrecorded" -> unrecorded.addAll(ids);
            case "present" -> {
                present.addAll(ids);
                absent.removeAll(ids);
            }
            case "absent" -> absent.addAll(ids);
            case "forgetting" -> {
                fading.addAll(present);
                present.clear();
            }
            case "forgotten" -> {
                absent.addAll(fading);
                fading.clear();
            }
            case "erased" -> erased = true;
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void answered(String what, Collection<UUID> ids) {
        StringBuilder line = new StringBuilder(what);
        ids.forEach(id -> line.append(' ').append(id));
        hear(line.toString());
        log.accept(line.toString());
    }

    void act(JdbcStores stores) {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> agree(stores.privacy().ledger());
            case 5, 6, 7 -> refuse(stores);
            case 8 -> erase(stores);
            default -> send(stores.profiles(), signals());
        }
    }

    private void agree(ConsentLedger ledger) {
        if (erased || !doubtful.isEmpty() || !refusals.isEmpty()) {
            return; // the module refuses a yes while earlier decisions are still to be written
        }
        Draft yes = draft(Verdict.GIVEN);
        try {
            ledger.record(subject, List.of(yes));
            answered("recorded", List.of(yes.id()));
            answers++;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            if (unavailable.isOutcomeUnknown()) {
                doubtful.put(yes.id(), draft(Verdict.WITHDRAWN));
            } else {
                answered("unrecorded", List.of(yes.id()));
            }
        }
    }

    private void refuse(JdbcStores stores) {
        if (erased) {
            return;
        }
        refusals.add(draft(Verdict.WITHDRAWN));
        record(stores.privacy().ledger());
        forget(stores.profiles(), Set.of(Purpose.BEHAVIORAL));
    }

    private void erase(JdbcStores stores) {
        if (erased || !doubtful.isEmpty() || !refusals.isEmpty()) {
            return;
        }
        if (forget(stores.profiles(), EVERYTHING)) {
            try {
                stores.privacy().ledger().erase(subject, UUID.randomUUID(), Instant.now());
                answered("erased", List.of());
                answers++;
            } catch (StoreUnavailableException unavailable) {
                failures++;
            }
        }
    }

    private boolean forget(ProfileStore store, Set<Purpose> purposes) {
        answered("forgetting", List.of()); // gone or not, until it is answered
        unsent.clear();
        try {
            store.forget(visitor, purposes, Instant.now());
            answered("forgotten", List.of());
            answers++;
            return true;
        } catch (StoreUnavailableException unavailable) {
            failures++;
            return false;
        }
    }

    private void send(ProfileStore store, List<Signal> signals) {
        if (erased) {
            return;
        }
        Set<UUID> ids = new HashSet<>();
        signals.forEach(signal -> ids.add(signal.at().id()));
        try {
            store.append(visitor, signals, Instant.now());
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

    private List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Occurrence at = new Occurrence(UUID.randomUUID(), Instant.now());
            signals.add(new Signal.Search(at, canary));
        }
        return signals;
    }

    private static Draft draft(Verdict verdict) {
        return Decisions.draft(Purpose.BEHAVIORAL, verdict, Instant.now(), Optional.empty());
    }

    private void record(ConsentLedger ledger) {
        try {
            ledger.takeBack(subject, doubtful);
            ledger.record(subject, refusals);
            answered("recorded", refusals.stream().map(Draft::id).toList());
            refusals.clear();
            answers++;
        } catch (StoreUnavailableException unavailable) {
            failures++;
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
        recorded.stream().filter(id -> ledger.find(id).isEmpty()).forEach(id -> differences.add("lost record " + id));
        unrecorded.stream()
                .filter(id -> ledger.find(id).isPresent())
                .forEach(id -> differences.add("record of a yes that was answered as not kept " + id));
        doubtful.forEach((yes, end) -> {
            if (ledger.find(yes).isPresent() != ledger.find(end.id()).isPresent()) {
                differences.add("yes of unknown fate was not settled " + yes);
            }
        });
        if (erased && (!logged.isEmpty() || !ledger.of(subject).isEmpty())) {
            differences.add("erased visitor is still known");
        }
        Profile profile = stores.profiles().rebuild(visitor);
        if (!stores.profiles().load(visitor).equals(profile)) {
            differences.add("profile is not what its log adds up to");
        }
        return differences;
    }

    private Set<UUID> logged(RawSql sql) {
        return sql.with(connection -> new HashSet<>(Sql.list(
                connection,
                row -> {
                    ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                    return new UUID(id.getLong(), id.getLong());
                },
                "SELECT id FROM signal_log WHERE visitor = ?",
                (Object) visitor.bytes())));
    }
}
