package org.openpersonalization.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.sql.SqlStatement;

/** A store with an experiment, to which visitors come whose acts are the same in each run. */
abstract class CountsFixture {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final Goal CLICK = goal("click", ActivityKind.CLICK, Measure.REACHED, Duration.ofHours(2));
    static final Goal ORDERS = goal("orders", ActivityKind.CONVERSION, Measure.VALUE, Duration.ofDays(7));
    static final Goal CLICKS = goal("clicks", ActivityKind.CLICK, Measure.PER_VIEW, Duration.ofDays(1));

    final Random random = new Random(7);
    JdbcStores stores;
    Phase phase;

    abstract StoreSettings settings();

    private static Goal goal(String name, ActivityKind kind, Measure measure, Duration window) {
        return new Goal(name, name, new GoalRule.Deed(kind, "", 0), measure, new Cap(50_000), window, false);
    }

    @BeforeEach
    void open() {
        stores = JdbcStores.open(settings());
        RawSql raw = new RawSql(settings());
        List.of(
                        "experiment_phase",
                        "programme_phase",
                        "exposure",
                        "activity",
                        "comparison",
                        "enrolment",
                        "rollup",
                        "departure",
                        "withdrawal")
                .forEach(table -> raw.run("DELETE FROM " + table));
        raw.run("UPDATE counting SET position = 0, until = 0, complete = 0");
        phase = stores.experiments()
                .begin(
                        Experiments.comparing("hero", List.of(CLICK, ORDERS, CLICKS)),
                        new ExperimentStore.By("anna", "", START));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    VisitorKey visitor() {
        return new VisitorKey(random.nextLong(), random.nextLong());
    }

    void show(VisitorKey visitor, Instant at, String variant) {
        show(stores, visitor, at, variant);
    }

    void show(JdbcStores where, VisitorKey visitor, Instant at, String variant) {
        keep(where, visitor, List.of(exposure(at, List.of(new Membership(phase.key(), variant)))), List.of(), at);
    }

    Exposure exposure(Instant at, List<Membership> memberships) {
        Participation participation = new Participation(
                memberships,
                new Traits(new TreeMap<>(Map.of("audience:climbers", random.nextBoolean() ? "yes" : "no"))));
        Decision decision = new Decision(
                "hero-component",
                "offer",
                "offer",
                RungKind.EXPERIMENT,
                new DecisionTrace(new Reason(Reason.Code.NO_MATCH, ""), List.of(), new TreeMap<>()),
                new ConsentState(Set.of(Purpose.ANALYTICS)),
                participation);
        Traits traits = new Traits(new TreeMap<>(Map.of("device", random.nextBoolean() ? "phone" : "desktop")));
        return new Exposure(new UUID(random.nextLong(), random.nextLong()), at, "/home", decision, traits);
    }

    Activity activity(ActivityKind kind, Instant at, int amount) {
        return new Activity(new UUID(random.nextLong(), random.nextLong()), at, kind, "hero-component", amount);
    }

    void act(VisitorKey visitor, ActivityKind kind, Instant at, int amount) {
        act(visitor, kind, at, amount, at);
    }

    void act(VisitorKey visitor, ActivityKind kind, Instant at, int amount, Instant received) {
        act(visitor, activity(kind, at, amount), received);
    }

    void act(VisitorKey visitor, Activity activity, Instant received) {
        keep(visitor, List.of(), List.of(activity), received);
    }

    void keep(VisitorKey visitor, List<Exposure> exposures, List<Activity> activities, Instant received) {
        keep(stores, visitor, exposures, activities, received);
    }

    static void keep(
            JdbcStores where,
            VisitorKey visitor,
            List<Exposure> exposures,
            List<Activity> activities,
            Instant received) {
        Observation observation = new Observation(
                List.of(),
                exposures,
                activities,
                received,
                Map.of(Purpose.ANALYTICS, received),
                ConsentStamp.unknown());
        where.profiles().appendLater(visitor, observation).join();
    }

    void countAll(Instant now) {
        while (stores.counts().count(now)) {
            // some of it at a time
        }
    }

    ComparisonTally tally() {
        return stores.counts().tally(phase.key()).orElseThrow();
    }

    long joined(String arm) {
        return cell(arm, Comparison.JOINED).map(cell -> cell.sums().visitors()).orElse(0L);
    }

    Optional<Cell> cell(String arm, String goal) {
        return tally().cells().stream()
                .filter(each -> each.arm().equals(arm)
                        && each.goal().equals(goal)
                        && each.segment().equals(Cell.EVERYBODY))
                .findFirst();
    }

    long rows(String table, VisitorKey visitor) {
        return new RawSql(settings())
                .with(connection -> SqlStatement.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM " + table + " WHERE visitor = ?",
                        (Object) visitor.bytes()))
                .orElseThrow();
    }
}
