package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.service.experiment.ExperimentStore.ProgrammeGoals;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Counts a log of millions of exposures on an SQLite file, and says how long each part took. Not one of the tests that run by
 * themselves; docs/operations.md says how it is started and what was seen.
 */
@DisplayName("Counting a large log")
class CountingBenchmark {

    private static final long EXPOSURES = Long.getLong("benchmark.exposures", 100_000);
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration SPAN = Duration.ofDays(28);
    private static final List<Goal> GOALS = List.of(
            goal("click", new GoalRule.Deed(ActivityKind.CLICK, "", 0), Measure.REACHED, 7),
            goal("order-value", new GoalRule.Deed(ActivityKind.CONVERSION, "order", 0), Measure.VALUE, 14),
            goal("back", new GoalRule.Return(Duration.ofHours(30)), Measure.REACHED, 14),
            goal("bounce", new GoalRule.Bounce(), Measure.REACHED, 1));

    private static final List<String> TABLES = List.of("exposure", "activity", "enrolment", "rollup");
    private static final String SIZE = "SELECT SUM(pgsize) FROM dbstat WHERE aggregate = TRUE AND name IN"
            + " (SELECT name FROM sqlite_master WHERE tbl_name = '%s')";

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir
    Path folder;

    private static Goal goal(String name, GoalRule rule, Measure measure, int days) {
        return new Goal(name, name, rule, measure, new Cap(20_000), Duration.ofDays(days), false);
    }

    /** Something that takes time. */
    private interface Part {
        void run() throws Exception;
    }

    @Test
    void everyVisitorIsCountedAndCountedAnewTheSame() throws Exception {
        StoreSettings settings = StoreSettings.sqlite(folder.resolve("visitors.db"));
        try (JdbcStores stores = JdbcStores.open(settings)) {
            ProgrammePlan programme =
                    stores.experiments().measureProgramme(new ProgrammeGoals(GOALS, 0.05, 0.1), START);
            long visitors = EXPOSURES / Crowd.EXPOSURES_EACH;
            Crowd sizes = new Crowd(
                    visitors, START, SPAN, programme, List.of(begun(stores, "hero"), begun(stores, "banner")));
            timed(
                    "fill the log",
                    EXPOSURES,
                    "exposures",
                    () -> new RawSql(settings).with(connection -> {
                        sizes.fill(connection);
                        return true;
                    }));
            sizes(settings);
            count(stores, settings);
            ComparisonTally counted = read(stores, programme.key());
            assertThat(joined(counted)).isEqualTo(visitors);
            stores.counts().rebuild();
            timed("count anew", EXPOSURES, "exposures", () -> countAll(stores, START.plus(Duration.ofDays(50))));
            ComparisonTally again = read(stores, programme.key());
            assertThat(again.cells()).isEqualTo(counted.cells());
            assertThat(again.days()).isEqualTo(counted.days());
        }
    }

    private static String begun(JdbcStores stores, String name) {
        return stores.experiments()
                .begin(Experiments.comparing(name, GOALS), new By("anna", "", START))
                .key();
    }

    /** First those who join, when no window is over, then day by day, so that each goal closes by itself as in life. */
    private void count(JdbcStores stores, StoreSettings settings) throws Exception {
        timed("let visitors join", EXPOSURES, "exposures", () -> countAll(stores, START));
        long enrolments = rows(settings, "SELECT COUNT(*) FROM enrolment");
        timed("close windows", enrolments, "enrolments", () -> {
            for (int day = 1; day <= 50; day++) {
                countAll(stores, START.plus(Duration.ofDays(day)));
            }
        });
        assertThat(rows(settings, "SELECT COUNT(*) FROM enrolment WHERE due IS NOT NULL"))
                .isZero();
        sizes(settings);
    }

    private static void countAll(JdbcStores stores, Instant now) {
        while (stores.counts().count(now)) {
            // some of it at a time
        }
    }

    private static ComparisonTally read(JdbcStores stores, String comparison) throws Exception {
        timed(
                "read the largest comparison, first",
                1,
                "times",
                () -> stores.counts().tally(comparison));
        timed("read the largest comparison, again", 10, "times", () -> {
            for (int i = 0; i < 10; i++) {
                stores.counts().tally(comparison);
            }
        });
        return stores.counts().tally(comparison).orElseThrow();
    }

    private static long joined(ComparisonTally tally) {
        return tally.cells().stream()
                .filter(cell ->
                        cell.goal().equals(Comparison.JOINED) && cell.segment().equals(Cell.EVERYBODY))
                .mapToLong(cell -> cell.sums().visitors())
                .sum();
    }

    /** Time on the clock, and time that the process was on a core: other work on the machine does not change the latter. */
    private static void timed(String what, long times, String unit, Part part) throws Exception {
        long began = System.nanoTime();
        long used = PROCESS.getProcessCpuTime();
        part.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double core = (PROCESS.getProcessCpuTime() - used) / 1e9;
        say("%-34s %,10.3f s, %,10.3f s of a core: %,9.0f %s/s", what, seconds, core, times / core, unit);
    }

    private void sizes(StoreSettings settings) throws IOException {
        for (String table : TABLES) {
            long rows = rows(settings, "SELECT COUNT(*) FROM " + table);
            long bytes = rows(settings, SIZE.formatted(table));
            say("%-34s %,10d rows %,8d MB", table + " with its indexes", rows, bytes >> 20);
        }
        say("%-34s %,10d MB", "the file", Files.size(folder.resolve("visitors.db")) >> 20);
    }

    private static long rows(StoreSettings settings, String sql) {
        return new RawSql(settings)
                .with(connection -> SqlStatement.first(connection, row -> row.getLong(1), sql))
                .orElse(0L);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
