package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.store.experiment.ExperimentRows;
import org.openpersonalization.store.sql.SqlStatement;

/** The comparisons that are counted: each is entered when its first visitor comes, with the definition that holds for it. */
final class ComparisonRepository {

    private static final String COLUMNS = "SELECT id, key, definition, skipped FROM comparison ";

    private ComparisonRepository() {}

    /** The comparison of this key, entered now if need be; empty for an unknown one. */
    public static Optional<CountedComparison> find(Connection connection, String key, Instant opened)
            throws SQLException {
        Optional<CountedComparison> known = known(connection, key);
        return known.isPresent() ? known : entered(connection, key, opened);
    }

    /** The comparison of this key, if it was entered. */
    public static Optional<CountedComparison> known(Connection connection, String key) throws SQLException {
        return SqlStatement.first(connection, ComparisonRepository::row, COLUMNS + "WHERE key = ?", key);
    }

    public static Optional<CountedComparison> known(Connection connection, long id) throws SQLException {
        return SqlStatement.first(connection, ComparisonRepository::row, COLUMNS + "WHERE id = ?", id);
    }

    /** The keys, the newest first. */
    public static List<String> keys(Connection connection) throws SQLException {
        return SqlStatement.list(connection, row -> row.getString(1), "SELECT key FROM comparison ORDER BY id DESC");
    }

    private static CountedComparison row(ResultSet row) throws SQLException {
        String key = row.getString(2);
        return CountedComparison.of(row.getLong(1), StoredComparison.read(key, row.getString(3)), row.getLong(4));
    }

    private static Optional<CountedComparison> entered(Connection connection, String key, Instant opened)
            throws SQLException {
        Optional<Comparison> defined = defined(connection, key);
        if (defined.isEmpty()) {
            return Optional.empty();
        }
        SqlStatement.update(
                connection,
                "INSERT INTO comparison (key, definition, opened) VALUES (?, ?, ?)",
                key,
                StoredComparison.write(defined.get()),
                opened.toEpochMilli());
        return known(connection, key);
    }

    private static Optional<Comparison> defined(Connection connection, String text) throws SQLException {
        Optional<ComparisonKey> read = ComparisonKey.read(text);
        return read.isPresent() ? defined(connection, read.get()) : Optional.empty();
    }

    private static Optional<Comparison> defined(Connection connection, ComparisonKey key) throws SQLException {
        return switch (key.kind()) {
            case EXPERIMENT ->
                ExperimentRows.phases(connection, key.about()).stream()
                        .filter(phase -> phase.number() == key.phase())
                        .map(Phase::comparison)
                        .findFirst();
            case PROGRAMME ->
                ExperimentRows.programme(connection, key.phase())
                        .filter(ProgrammePlan::hasHoldout)
                        .map(ProgrammePlan::comparison);
            case RULE ->
                ExperimentRows.programme(connection, key.phase())
                        .filter(ProgrammePlan::hasControl)
                        .map(plan -> plan.rule(key.component(), key.variant()));
        };
    }
}
