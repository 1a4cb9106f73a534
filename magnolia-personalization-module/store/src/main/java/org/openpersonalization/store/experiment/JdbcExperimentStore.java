package org.openpersonalization.store.experiment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Phases in SQL. Every change takes one lock between instances, so that phases have distinct numbers, and makes the
 * revision grow in the same transaction.
 */
public final class JdbcExperimentStore implements ExperimentStore {

    /** The lock of everything that makes the revision grow. */
    public static final VisitorKey EXPERIMENTS = new VisitorKey(Long.MIN_VALUE + 4, 0);

    private static final Set<String> NO_PERSONS = Set.of("guardrail", "calendar");
    private static final String RUNNING = ExperimentRows.label(Standing.State.RUNNING);
    private static final String PAUSED = ExperimentRows.label(Standing.State.PAUSED);
    private static final String STOPPED = ExperimentRows.label(Standing.State.STOPPED);

    /** The new status of an experiment by an action, from one of the given statuses. */
    private record Change(Act.Kind kind, Set<String> from, String to) {}

    /** Where an experiment stands, without its plan. */
    private record Newest(int number, String state) {}

    private final Database database;

    public JdbcExperimentStore(Database database) {
        this.database = database;
    }

    @Override
    public long revision() {
        return database.read(ExperimentRows::revision);
    }

    @Override
    public Standing standing() {
        return database.read(ExperimentRows::standing);
    }

    @Override
    public List<Phase> phases(String experiment) {
        return database.read(connection -> ExperimentRows.phases(connection, experiment));
    }

    @Override
    public List<Act> acts(String experiment) {
        return database.read(connection -> ExperimentRows.acts(connection, experiment));
    }

    @Override
    public Phase begin(Plan plan, By by) {
        return write(connection -> {
            String name = plan.about().name();
            Instant at = kept(by.at());
            int number = newest(connection, name).map(Newest::number).orElse(0) + 1;
            end(connection, name, at);
            SqlStatement.update(
                    connection,
                    "INSERT INTO experiment_phase (experiment, number, plan, started, state, note)"
                            + " VALUES (?, ?, ?, ?, ?, '')",
                    name,
                    number,
                    StoredPlan.write(plan),
                    at.toEpochMilli(),
                    RUNNING);
            note(connection, new Act(name, number, Act.Kind.BEGIN, by.actor(), by.reason(), at));
            return new Phase(number, plan, at, Optional.empty());
        });
    }

    @Override
    public boolean pause(String experiment, By by) {
        return change(experiment, by, new Change(Act.Kind.PAUSE, Set.of(RUNNING), PAUSED));
    }

    @Override
    public boolean resume(String experiment, By by) {
        return change(experiment, by, new Change(Act.Kind.RESUME, Set.of(PAUSED), RUNNING));
    }

    @Override
    public boolean stop(String experiment, By by) {
        return change(experiment, by, new Change(Act.Kind.STOP, Set.of(RUNNING, PAUSED), STOPPED));
    }

    @Override
    public boolean endByPromotion(String experiment, By by) {
        return change(experiment, by, new Change(Act.Kind.PROMOTE, Set.of(RUNNING, PAUSED), STOPPED));
    }

    private boolean change(String experiment, By by, Change change) {
        return write(connection -> {
            Optional<Newest> newest =
                    newest(connection, experiment).filter(phase -> change.from().contains(phase.state()));
            if (newest.isPresent()) {
                apply(connection, experiment, newest.get().number(), by, change);
            }
            return newest.isPresent();
        });
    }

    private static void apply(Connection connection, String experiment, int phase, By by, Change change)
            throws SQLException {
        SqlStatement.update(
                connection,
                "UPDATE experiment_phase SET state = ?, note = ? WHERE experiment = ? AND number = ?",
                change.to(),
                NO_PERSONS.contains(by.actor()) ? by.reason() : "",
                experiment,
                phase);
        Instant at = kept(by.at());
        if (change.kind().isEnd()) {
            end(connection, experiment, at);
        }
        note(connection, new Act(experiment, phase, change.kind(), by.actor(), by.reason(), at));
    }

    private static Optional<Newest> newest(Connection connection, String experiment) throws SQLException {
        return SqlStatement.first(
                connection,
                row -> new Newest(row.getInt(1), row.getString(2)),
                "SELECT number, state FROM experiment_phase WHERE experiment = ? ORDER BY number DESC LIMIT 1",
                experiment);
    }

    private static void end(Connection connection, String experiment, Instant at) throws SQLException {
        SqlStatement.update(
                connection,
                "UPDATE experiment_phase SET ended = ? WHERE experiment = ? AND ended IS NULL",
                at.toEpochMilli(),
                experiment);
    }

    private static void note(Connection connection, Act act) throws SQLException {
        SqlStatement.update(
                connection,
                "INSERT INTO experiment_act (experiment, phase, kind, actor, reason, time) VALUES (?, ?, ?, ?, ?, ?)",
                act.experiment(),
                act.phase(),
                act.kind().label(),
                act.actor(),
                act.reason(),
                act.at().toEpochMilli());
        ExperimentRows.grow(connection);
    }

    @Override
    public ProgrammePlan measureProgramme(ProgrammeGoals goals, Instant at) {
        return write(connection -> {
            Optional<ProgrammePlan> before =
                    ExperimentRows.programme(connection).filter(plan -> isSame(plan, goals));
            return before.isPresent() ? before.get() : measure(connection, goals, kept(at));
        });
    }

    private static boolean isSame(ProgrammePlan plan, ProgrammeGoals goals) {
        return plan.goals().equals(goals.goals())
                && plan.holdout() == goals.holdout()
                && plan.control() == goals.control();
    }

    private static ProgrammePlan measure(Connection connection, ProgrammeGoals goals, Instant started)
            throws SQLException {
        int number = SqlStatement.first(connection, row -> row.getInt(1), "SELECT MAX(number) FROM programme_phase")
                        .orElse(0)
                + 1;
        SqlStatement.update(
                connection,
                "INSERT INTO programme_phase (number, goals, holdout, control, started) VALUES (?, ?, ?, ?, ?)",
                number,
                StoredGoal.write(goals.goals()),
                goals.holdout(),
                goals.control(),
                started.toEpochMilli());
        ExperimentRows.grow(connection);
        return new ProgrammePlan(number, goals.goals(), goals.holdout(), goals.control(), started);
    }

    /** As precise as it is kept. */
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T write(Database.Reading<T> change) {
        return database.commits().write(EXPERIMENTS, statements -> change.from(statements.connection()));
    }
}
