package org.openpersonalization.store.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.EpochCodec;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.PreparedStatements;
import org.openpersonalization.store.sql.SqlStatement;

/** The decision log of optimizations with the kept epochs, for a replay. */
public final class JdbcDecisionLog {

    private final Database database;

    public JdbcDecisionLog(Database database) {
        this.database = database;
    }

    /**
     * A stretch of the log.
     *
     * @param decisions oldest first
     * @param unreadable rows whose bytes are damaged
     */
    public record Stretch(List<LoggedDecision> decisions, int unreadable) {

        public Stretch {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The newest decisions of an optimization.
     *
     * @param most the maximum number
     */
    public Stretch newest(RunningExperiment optimization, Instant until, int most) {
        return database.read(connection -> {
            try (PreparedStatements prepared = new PreparedStatements(connection)) {
                LoggedDecisions log = new LoggedDecisions(prepared, optimization);
                List<LoggedDecision> decisions = log.read(until, most);
                return new Stretch(decisions, log.unreadable());
            }
        });
    }

    /**
     * The epoch of a number; empty when it is no longer kept.
     *
     * @param phase the key of the phase
     * @throws IllegalArgumentException for damaged bytes
     */
    public Optional<Epoch> epoch(String phase, long number) {
        return database.read(connection -> SqlStatement.first(
                        connection,
                        row -> row.getBytes(1),
                        "SELECT epoch FROM model_epoch WHERE phase = ? AND number = ?",
                        phase,
                        number))
                .map(EpochCodec::read);
    }
}
