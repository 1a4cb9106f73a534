package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Comparison;

/** The comparisons that are counted: each is entered when its first visitor comes, with the definition that holds for it. */
final class ComparisonBook {

    private static final String COLUMNS = "SELECT id, key, definition, skipped FROM comparison ";
    private static final Pattern EXPERIMENT = Pattern.compile("experiment/(.+)/(\\d{1,9})");
    private static final Pattern PROGRAMME = Pattern.compile("programme/(\\d{1,9})");
    private static final Pattern RULE = Pattern.compile("rule/([^/]+)/(.+)/(\\d{1,9})");

    private ComparisonBook() {}

    /** The comparison of this key, entered now if need be; empty when nobody knows it. */
    static Optional<Compared> find(Connection connection, String key, Instant opened) throws SQLException {
        Optional<Compared> known = known(connection, key);
        return known.isPresent() ? known : entered(connection, key, opened);
    }

    /** The comparison of this key, if it was entered. */
    static Optional<Compared> known(Connection connection, String key) throws SQLException {
        return Sql.first(connection, ComparisonBook::row, COLUMNS + "WHERE key = ?", key);
    }

    static Optional<Compared> known(Connection connection, long id) throws SQLException {
        return Sql.first(connection, ComparisonBook::row, COLUMNS + "WHERE id = ?", id);
    }

    /** The keys, the newest first. */
    static List<String> keys(Connection connection) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), "SELECT key FROM comparison ORDER BY id DESC");
    }

    private static Compared row(ResultSet row) throws SQLException {
        String key = row.getString(2);
        return Compared.of(row.getLong(1), ComparisonJson.read(key, row.getString(3)), row.getLong(4));
    }

    private static Optional<Compared> entered(Connection connection, String key, Instant opened) throws SQLException {
        Optional<Comparison> defined = defined(connection, key);
        if (defined.isEmpty()) {
            return Optional.empty();
        }
        Sql.update(
                connection,
                "INSERT INTO comparison (key, definition, opened) VALUES (?, ?, ?)",
                key,
                ComparisonJson.write(defined.get()),
                opened.toEpochMilli());
        return known(connection, key);
    }

    private static Optional<Comparison> defined(Connection connection, String key) throws SQLException {
        Matcher experiment = EXPERIMENT.matcher(key);
        if (experiment.matches()) {
            int number = Integer.parseInt(experiment.group(2));
            return ExperimentRows.phases(connection, experiment.group(1)).stream()
                    .filter(phase -> phase.number() == number)
                    .map(Phase::comparison)
                    .findFirst();
        }
        Matcher programme = PROGRAMME.matcher(key);
        if (programme.matches()) {
            return programme(connection, programme.group(1))
                    .filter(plan -> isBetween(plan.holdout()))
                    .map(ProgrammePlan::comparison);
        }
        Matcher rule = RULE.matcher(key);
        return rule.matches()
                ? programme(connection, rule.group(3))
                        .filter(plan -> isBetween(plan.control()))
                        .map(plan -> plan.rule(rule.group(1), rule.group(2)))
                : Optional.empty();
    }

    private static Optional<ProgrammePlan> programme(Connection connection, String phase) throws SQLException {
        return ExperimentRows.programme(connection, Integer.parseInt(phase));
    }

    private static boolean isBetween(double share) {
        return share > 0 && share < 1;
    }
}
