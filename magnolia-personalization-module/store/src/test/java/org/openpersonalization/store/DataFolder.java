package org.openpersonalization.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.report.TrafficCounts;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.store.ledger.UnsettledFile;

/**
 * A data folder with something in each table, written by whichever version this code belongs to. {@link DataFolderIT} opens
 * those of former versions with the code of today. The content never changes; what is added stands in a method of its own.
 */
final class DataFolder {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
    static final VisitorKey ANNA = new VisitorKey(1, 2);
    static final VisitorKey BEN = new VisitorKey(3, 4);
    static final VisitorKey ERASED = new VisitorKey(5, 6);
    static final SubjectRequest REQUEST = new SubjectRequest(
            new UUID(7, 8),
            SubjectRequest.Kind.ACCESS,
            SubjectRequest.Channel.ADMIN,
            NOW,
            NOW.plus(Duration.ofDays(30)),
            SubjectRequest.Status.OPEN,
            "T-1");
    static final AuditEvent EVENT = new AuditEvent(NOW, "anna", "request.opened", new UUID(7, 8).toString(), "“T-1”");

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a folder to the path that is the only argument. */
    public static void main(String[] arguments) {
        new DataFolder(Path.of(arguments[0])).write();
    }

    StoreSettings settings() {
        return StoreSettings.sqlite(folder.resolve("visitors.db")).sealing(keys());
    }

    static LedgerKeys keys() {
        return new LedgerKeys(new TreeMap<>(Map.of("key-001", new byte[32])));
    }

    CheckpointFile checkpoints() {
        return new CheckpointFile(folder.resolve("ledger.checkpoints"), new TreeMap<>(Map.of("key-001", new byte[32])));
    }

    UnsettledFile unsettled() {
        return new UnsettledFile(folder.resolve("unsettled-choices"));
    }

    void write() {
        try (JdbcStores stores = JdbcStores.open(settings().sealing(Seals.NONE))) {
            writeOldRecords(stores.privacy().ledger());
        }
        try (JdbcStores stores = JdbcStores.open(settings())) {
            writeLedger(stores);
            writeRegisters(stores);
            Phase phase = writeExperiments(stores.experiments());
            writeVisitors(stores, phase);
            while (stores.counts().count(NOW.plus(Duration.ofDays(30)))) {
                // Some of it at a time.
            }
        }
        StoredSamples.unsettled().forEach(unsettled()::add);
    }

    /** Five records without seals, two of which are purged later. */
    private void writeOldRecords(ConsentLedger ledger) {
        ledger.record(new VisitorKey(9, 9), Decisions.yeses(2, NOW.minus(Duration.ofDays(1_100))));
        ledger.record(ANNA, Decisions.yeses(3, NOW));
        checkpoint(ledger, 0);
    }

    private void writeLedger(JdbcStores stores) {
        ConsentLedger ledger = stores.privacy().ledger();
        Decisions.register(stores.privacy().texts(), NOW);
        ledger.record(ERASED, Decisions.yeses(1, NOW));
        ledger.erase(ERASED, new UUID(5, 5), NOW);
        ledger.purge(LedgerRetention.least(), NOW);
        ledger.record(BEN, Decisions.yeses(2, NOW));
        checkpoint(ledger, 6);
    }

    private void checkpoint(ConsentLedger ledger, long sealedFrom) {
        Link last = ledger.last().orElseThrow();
        checkpoints().add(new Checkpoint(last.sequence(), last.hash(), NOW, sealedFrom));
    }

    private static void writeRegisters(JdbcStores stores) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        stores.privacy().requests().save(REQUEST, EVENT);
        stores.privacy().signals().add(List.of(new PrivacySignals.DailyCount(day, "US-CA", 3)));
        stores.counts().traffic().add(List.of(new TrafficCounts.Daily(day, TrafficKind.SEARCH, 5)));
    }

    /** One experiment that runs in its second phase, and one that is paused. */
    private static Phase writeExperiments(ExperimentStore experiments) {
        experiments.begin(Experiments.rich("rich"), Experiments.by("anna", NOW));
        experiments.pause("rich", Experiments.by("ben", NOW));
        experiments.begin(Experiments.comparing("hero", Experiments.goals()), Experiments.by("anna", NOW));
        experiments.measureProgramme(new ExperimentStore.ProgrammeGoals(Experiments.goals(), 0.05, 0.1), NOW);
        return experiments.begin(
                Experiments.comparing("hero", Experiments.goals().subList(0, 2)), Experiments.by("anna", NOW));
    }

    private static void writeVisitors(JdbcStores stores, Phase phase) {
        stores.profiles().append(ANNA, StoredSamples.signals(), NOW);
        stores.profiles().append(BEN, StoredSamples.signals().subList(10, 11), NOW);
        Observation seen = new Observation(
                List.of(),
                List.of(exposure(phase)),
                List.of(new Activity(new UUID(2, 2), NOW.plusSeconds(5), ActivityKind.CLICK, "hero-component", 0)),
                NOW,
                Map.of(Purpose.ANALYTICS, NOW),
                ConsentStamp.unknown());
        stores.profiles().appendLater(ANNA, seen).join();
    }

    private static Exposure exposure(Phase phase) {
        Traits climbers = new Traits(new TreeMap<>(Map.of("audience:climbers", "yes")));
        Decision decision = new Decision(
                "hero-component",
                "offer",
                "offer",
                RungKind.EXPERIMENT,
                new DecisionTrace(new Reason(Reason.Code.NO_MATCH, ""), List.of(), new TreeMap<>()),
                new ConsentState(Set.of(Purpose.ANALYTICS)),
                new Participation(List.of(new Membership(phase.key(), "offer")), climbers));
        return new Exposure(
                new UUID(1, 1), NOW, "/home", decision, new Traits(new TreeMap<>(Map.of("device", "phone"))));
    }
}
