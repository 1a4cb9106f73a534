package org.openpersonalization.benchmark.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.service.experiment.ExperimentStore.ProgrammeGoals;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;

/** A database with the exposures of visitors of four weeks to two experiments and the programme's rules, and its stores. */
final class ExposureLog implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private static final int MOST_CLOSING_DAYS = 50;
    private static final int LONGEST = 14;
    private static final int WEEK = 7;
    private static final int CAP = 20_000;
    private static final int MONTHS = 300;
    private static final int SAMPLE = 5_000;
    private static final double HALF = 0.5;
    private static final double HOLDOUT = 0.05;
    private static final double CONTROL = 0.1;
    private static final double SMALLEST = 0.01;
    private static final List<Goal> GOALS = List.of(
            goal("click", new GoalRule.Deed(ActivityKind.CLICK, "", 0), Measure.REACHED, WEEK),
            goal("order", new GoalRule.Deed(ActivityKind.CONVERSION, "order", 0), Measure.VALUE, LONGEST),
            goal("back", new GoalRule.Return(Duration.ofHours(30)), Measure.REACHED, LONGEST),
            goal("bounce", new GoalRule.Bounce(), Measure.REACHED, 1));

    /** The folder of the SQLite file; empty for another database. */
    private final Optional<Path> folder;

    private final StoreSettings settings;
    private final JdbcStores stores;
    private final Phase phase;

    /**
     * Opens the stores on an SQLite file of its own and fills the log.
     *
     * @param visitors their number; each has {@value LoggedVisitors#EXPOSURES_EACH} exposures
     * @param audiences by which each result is read besides country, device and source
     */
    ExposureLog(int visitors, int audiences) {
        this(ownFolder(), visitors, audiences);
    }

    private ExposureLog(Path folder, int visitors, int audiences) {
        this(StoreSettings.sqlite(folder.resolve("visitors.db")), Optional.of(folder), visitors, audiences);
    }

    /** The same in another, empty database. */
    ExposureLog(StoreSettings settings, int visitors) {
        this(settings, Optional.empty(), visitors, 0);
    }

    private ExposureLog(StoreSettings settings, Optional<Path> folder, int visitors, int audiences) {
        this.settings = settings;
        this.folder = folder;
        stores = JdbcStores.open(settings);
        ProgrammePlan programme =
                stores.experiments().measureProgramme(new ProgrammeGoals(GOALS, HOLDOUT, CONTROL), START);
        phase = begun("hero");
        LoggedVisitors crowd = new LoggedVisitors(
                programme, List.of(phase.key(), begun("banner").key()), audiences);
        with(connection -> crowd.write(connection, visitors, START));
    }

    private static Path ownFolder() {
        try {
            return Files.createTempDirectory("benchmark");
        } catch (IOException failure) {
            throw new IllegalStateException("The folder cannot be made", failure);
        }
    }

    /** Work on a connection of its own. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static Goal goal(String name, GoalRule rule, Measure measure, int days) {
        return new Goal(name, name, rule, measure, new Cap(CAP), Duration.ofDays(days), false);
    }

    private Phase begun(String name) {
        Plan plan = new Plan(
                new Plan.About(name, "Experiment", "", ""),
                name,
                List.of(new Variation("default", HALF), new Variation("offer", HALF)),
                Population.everybody(),
                new PlanGoals(GOALS.get(0), GOALS.subList(1, GOALS.size()), List.of()),
                new Timing(Optional.empty(), START.plus(Duration.ofDays(MONTHS)), 0, 2),
                new Method(Method.Mode.ALWAYS_VALID, SAMPLE, SMALLEST, false),
                List.of());
        return stores.experiments().begin(plan, new By("editor", "", START));
    }

    private void with(Work work) {
        try (Connection connection =
                DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password())) {
            work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The log cannot be written", failure);
        }
    }

    Counts counts() {
        return stores.counts();
    }

    /** An experiment that nearly all visitors are in. */
    Phase phase() {
        return phase;
    }

    /** Joins all exposures while no window is over, then closes windows day by day, as in production. */
    void count() {
        for (int day = 0; day <= MOST_CLOSING_DAYS; day++) {
            countAll(START.plus(Duration.ofDays(day)));
        }
    }

    private void countAll(Instant now) {
        boolean isMore = true;
        while (isMore) {
            isMore = stores.counts().count(now);
        }
    }

    /** Multiplies all sums: those of that many equal logs, since every number of a sum adds up by itself. */
    void multiplyCounts(int factor) {
        StringBuilder update = new StringBuilder("UPDATE rollup SET ");
        for (String name : Joint.NUMBER_NAMES) {
            update.append(name)
                    .append(" = ")
                    .append(name)
                    .append(" * ")
                    .append(factor)
                    .append(", ");
        }
        update.setLength(update.length() - 2);
        with(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(update.toString());
            }
        });
    }

    @Override
    public void close() {
        stores.close();
        folder.ifPresent(ExposureLog::delete);
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new IllegalStateException("The folder cannot be deleted", failure);
        }
    }
}
