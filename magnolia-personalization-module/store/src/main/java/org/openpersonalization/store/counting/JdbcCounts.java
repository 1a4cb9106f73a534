package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.service.report.TrafficCounts;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.GroupCommit;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.SqlStatement;

/** Sums in SQL. Counts go through the writing thread like all writes, in small steps. */
public final class JdbcCounts implements Counts {

    private static final int MOST_ROWS = 8_000;
    /** When nothing happens, it is not written more often that nothing happened. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /**
     * The progress of counting the log.
     *
     * @param position the number of the last exposure; below 0 while a re-count is being prepared
     */
    private record State(long position, Instant until) {}

    private final Database database;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    public JdbcCounts(Database database) {
        this.database = database;
    }

    @Override
    public List<String> comparisons() {
        return database.read(ComparisonRepository::keys);
    }

    @Override
    public Optional<ComparisonTally> tally(String comparison) {
        Instant counted = countedUntil();
        return database.read(connection -> {
            Optional<CountedComparison> compared = ComparisonRepository.known(connection, comparison);
            return compared.isPresent()
                    ? Optional.of(new TallyReader(connection, compared.get()).tally(counted))
                    : Optional.empty();
        });
    }

    @Override
    public List<Crossed> crossed(String first, String second, String goal) {
        return database.read(connection -> CrossingReader.of(connection, first, second, goal));
    }

    @Override
    public Baseline baseline(String component, Goal goal, Instant now) {
        return database.read(connection -> new RecentBaseline(connection, component, now).baseline(goal));
    }

    @Override
    public TrafficCounts traffic() {
        return new JdbcTrafficCounts(database);
    }

    @Override
    public Instant countedUntil() {
        Instant kept = database.read(JdbcCounts::state).until();
        return kept.isAfter(until.get()) ? kept : until.get();
    }

    @Override
    public boolean count(Instant now) {
        long last = database.read(database.dialect()::settled);
        State before = database.read(JdbcCounts::state);
        boolean nothing = last <= before.position() && !database.read(connection -> isDue(connection, now));
        if (nothing && now.isBefore(before.until().plus(PAUSE))) {
            until.set(now);
            return false;
        }
        boolean more = database.commits()
                .writeCounting(GroupCommit.SUMS, statements -> count(statements.connection(), last, now));
        until.set(more ? Instant.EPOCH : now);
        return more;
    }

    private static boolean isDue(Connection connection, Instant now) throws SQLException {
        return SqlStatement.first(
                        connection,
                        row -> row.getInt(1),
                        "SELECT 1 FROM enrolment WHERE due IS NOT NULL AND due <= ? LIMIT 1",
                        now.toEpochMilli())
                .isPresent();
    }

    private static State state(Connection connection) throws SQLException {
        return SqlStatement.first(
                        connection,
                        row -> new State(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))),
                        "SELECT position, until FROM counting")
                .orElseThrow(() -> new IllegalStateException("The table counting has lost its row"));
    }

    private static boolean count(Connection connection, long settled, Instant now) throws SQLException {
        State state = state(connection);
        if (state.position() < 0) {
            return CountReset.goOn(connection);
        }
        long last = Math.max(settled, state.position());
        try (OutcomeCounter counter = new OutcomeCounter(connection)) {
            RowPortions portions = new RowPortions(MOST_ROWS);
            long position = counter.join(state.position(), last, portions);
            boolean closed = counter.close(now, portions);
            counter.finish();
            boolean more = position < last || !closed;
            Instant done = more || now.isBefore(state.until()) ? state.until() : now;
            SqlStatement.update(
                    connection, "UPDATE counting SET position = ?, until = ?", position, done.toEpochMilli());
            return more;
        }
    }

    @Override
    public void rebuild() {
        database.commits().writeCounting(GroupCommit.SUMS, statements -> CountReset.begin(statements.connection()));
        until.set(Instant.EPOCH);
    }
}
