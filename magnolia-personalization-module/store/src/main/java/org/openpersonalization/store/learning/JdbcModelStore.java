package org.openpersonalization.store.learning;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.EpochCodec;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.learning.ModelStore;
import org.openpersonalization.store.experiment.ExperimentRows;
import org.openpersonalization.store.experiment.JdbcExperimentStore;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.PreparedStatements;
import org.openpersonalization.store.sql.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Epochs in SQL, and the decision log, which is a column of the exposures. A published epoch makes the revision of the experiments grow,
 * so that instances read it as they read a change of an experiment.
 */
public final class JdbcModelStore implements ModelStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcModelStore.class);
    private static final VisitorKey LEASES = new VisitorKey(Long.MIN_VALUE + 7, 0);
    /** Epochs of a phase that are kept: about a day of them, whose decisions can be replayed. */
    private static final int KEPT = 300;

    private final Database database;

    public JdbcModelStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean lease(String name, String holder, Instant now, Instant until) {
        return database.commits()
                .write(
                        LEASES,
                        statements -> SqlStatement.update(
                                        statements.connection(),
                                        "INSERT INTO lease (name, holder, until) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                                                + " holder = excluded.holder, until = excluded.until"
                                                + " WHERE lease.holder = excluded.holder OR lease.until < ?",
                                        name,
                                        holder,
                                        until.toEpochMilli(),
                                        now.toEpochMilli())
                                > 0);
    }

    @Override
    public Optional<Epoch> newest(String phase) {
        return database.read(connection -> SqlStatement.first(
                        connection,
                        row -> row.getBytes(1),
                        "SELECT epoch FROM model_epoch WHERE phase = ? ORDER BY number DESC LIMIT 1",
                        phase))
                .flatMap(bytes -> read(phase, bytes));
    }

    private static Optional<Epoch> read(String phase, byte[] bytes) {
        try {
            return Optional.of(EpochCodec.read(bytes));
        } catch (IllegalArgumentException unreadable) {
            LOG.warn(
                    "An epoch cannot be read, the rules decide until the next one [phase={}, cause={}]",
                    phase,
                    unreadable.toString());
            return Optional.empty();
        }
    }

    @Override
    public List<TrainingRow> decisions(RunningExperiment optimization, Instant until, int most) {
        return database.read(connection -> {
            try (PreparedStatements prepared = new PreparedStatements(connection)) {
                return new LoggedDecisions(prepared, optimization).until(until, most);
            }
        });
    }

    @Override
    public boolean publish(String phase, Epoch epoch, Instant at) {
        return database.commits()
                .write(
                        JdbcExperimentStore.EXPERIMENTS,
                        statements -> publish(statements.connection(), phase, epoch, at));
    }

    private static boolean publish(Connection connection, String phase, Epoch epoch, Instant at) throws SQLException {
        long number = epoch.version().epoch();
        if (newestNumber(connection, phase) >= number) {
            return false;
        }
        SqlStatement.update(
                connection,
                "INSERT INTO model_epoch (phase, number, epoch, digest, created) VALUES (?, ?, ?, ?, ?)",
                phase,
                number,
                EpochCodec.write(epoch),
                epoch.source().digest(),
                at.toEpochMilli());
        SqlStatement.update(
                connection, "DELETE FROM model_epoch WHERE phase = ? AND number <= ?", phase, number - KEPT);
        ExperimentRows.grow(connection);
        return true;
    }

    private static long newestNumber(Connection connection, String phase) throws SQLException {
        return SqlStatement.first(
                        connection,
                        JdbcModelStore::number,
                        "SELECT MAX(number) FROM model_epoch WHERE phase = ?",
                        phase)
                .orElse(-1L);
    }

    private static long number(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return row.wasNull() ? -1 : number;
    }
}
