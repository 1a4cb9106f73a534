package org.openpersonalization.store.experiment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.store.sql.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads running experiments. An unreadable row is left out and does not affect the others. */
public final class ExperimentRows {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentRows.class);
    private static final String PHASE =
            "SELECT experiment, number, plan, started, ended, state, note FROM experiment_phase ";
    private static final String NEWEST = PHASE + "WHERE number = (SELECT MAX(number) FROM experiment_phase other"
            + " WHERE other.experiment = experiment_phase.experiment) ORDER BY experiment";
    private static final String PROGRAMME =
            "SELECT number, goals, holdout, control, started FROM programme_phase ORDER BY number DESC LIMIT 1";

    private ExperimentRows() {}

    public static long revision(Connection connection) throws SQLException {
        return SqlStatement.first(connection, row -> row.getLong(1), "SELECT revision FROM experiment_revision")
                .orElse(0L);
    }

    /** Lets all instances read what changed. */
    public static void grow(Connection connection) throws SQLException {
        SqlStatement.update(connection, "UPDATE experiment_revision SET revision = revision + 1");
    }

    /** The revision first, so that what changes meanwhile is read once more. */
    public static Standing standing(Connection connection) throws SQLException {
        long revision = revision(connection);
        List<Optional<Standing.Status>> newest = SqlStatement.list(connection, ExperimentRows::status, NEWEST);
        return new Standing(revision, newest.stream().flatMap(Optional::stream).toList(), programme(connection));
    }

    /** All phases of an experiment, the newest first. */
    public static List<Phase> phases(Connection connection, String experiment) throws SQLException {
        String sql = PHASE + "WHERE experiment = ? ORDER BY number DESC";
        return SqlStatement.list(connection, ExperimentRows::status, sql, experiment).stream()
                .flatMap(Optional::stream)
                .map(Standing.Status::phase)
                .toList();
    }

    /** The actions on an experiment, newest first; kinds of a newer version are left out. */
    public static List<Act> acts(Connection connection, String experiment) throws SQLException {
        String sql = "SELECT phase, kind, actor, reason, time FROM experiment_act WHERE experiment = ?"
                + " ORDER BY sequence DESC";
        return SqlStatement.list(connection, row -> act(experiment, row), sql, experiment).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Act> act(String experiment, ResultSet row) throws SQLException {
        int phase = row.getInt(1);
        String kind = row.getString(2);
        String actor = row.getString(3);
        String reason = row.getString(4);
        Instant at = Instant.ofEpochMilli(row.getLong(5));
        return Arrays.stream(Act.Kind.values())
                .filter(known -> known.label().equals(kind))
                .findFirst()
                .map(known -> new Act(experiment, phase, known, actor, reason, at));
    }

    private static Optional<Standing.Status> status(ResultSet row) throws SQLException {
        String experiment = row.getString(1);
        int number = row.getInt(2);
        String plan = row.getString(3);
        Instant started = Instant.ofEpochMilli(row.getLong(4));
        long ended = row.getLong(5);
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        Standing.State state = state(row.getString(6));
        String note = row.getString(7);
        try {
            return Optional.of(
                    new Standing.Status(new Phase(number, StoredPlan.read(plan), started, end), state, note));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "A phase cannot be read, it is left out [experiment={}, phase={}, cause={}]",
                    experiment,
                    number,
                    unreadable);
            return Optional.empty();
        }
    }

    /** An unknown state assigns no visitor. */
    private static Standing.State state(String label) {
        return Arrays.stream(Standing.State.values())
                .filter(known -> label(known).equals(label))
                .findFirst()
                .orElse(Standing.State.STOPPED);
    }

    public static String label(Standing.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The current plan for the overall impact. */
    /** The plan for the overall impact in a phase. */
    public static Optional<ProgrammePlan> programme(Connection connection, int phase) throws SQLException {
        String sql = "SELECT number, goals, holdout, control, started FROM programme_phase WHERE number = ?";
        return SqlStatement.first(connection, ExperimentRows::programme, sql, phase)
                .flatMap(plan -> plan);
    }

    public static Optional<ProgrammePlan> programme(Connection connection) throws SQLException {
        return SqlStatement.first(connection, ExperimentRows::programme, PROGRAMME)
                .flatMap(plan -> plan);
    }

    private static Optional<ProgrammePlan> programme(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        String goals = row.getString(2);
        double holdout = row.getDouble(3);
        double control = row.getDouble(4);
        Instant started = Instant.ofEpochMilli(row.getLong(5));
        try {
            return Optional.of(new ProgrammePlan(number, StoredGoal.read(goals), holdout, control, started));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "The programme's goals cannot be read, it is not measured [phase={}, cause={}]",
                    number,
                    unreadable.toString());
            return Optional.empty();
        }
    }
}
