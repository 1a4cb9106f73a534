package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.service.experiment.ExperimentStore.ProgrammeGoals;

@DisplayName("The command that re-counts the numbers")
class RebuildCountsIT {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(50));

    @TempDir
    Path folder;

    private StoreSettings settings;
    private JdbcStores stores;
    private ProgrammePlan programme;

    /** How the command ended. */
    private record Ending(int code, String out, String err) {}

    @BeforeEach
    void fill() {
        settings = StoreSettings.sqlite(folder.resolve("visitors.db"));
        stores = JdbcStores.open(settings);
        programme = stores.experiments().measureProgramme(new ProgrammeGoals(Experiments.goals(), 0.1, 0.2), START);
        List<String> begun = List.of(begun("hero"), begun("banner"));
        new RawSql(settings).with(connection -> {
            new Crowd(100, START, Duration.ofDays(9), programme, begun).fill(connection);
            return true;
        });
    }

    private String begun(String name) {
        return stores.experiments()
                .begin(Experiments.comparing(name, Experiments.goals()), new By("anna", "", START))
                .key();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void whatIsWrongIsRightAgainWhileTheSiteRuns() {
        countAll();
        ComparisonTally right = tally();
        new RawSql(settings).run("UPDATE rollup SET visitors = visitors + 5");
        assertThat(tally()).isNotEqualTo(right);

        Ending ending = run("--database", settings.jdbcUrl());
        countAll();

        assertThat(ending.code()).as(ending.err()).isZero();
        assertThat(ending.out()).contains("Numbers are re-counted from the log");
        assertThat(right.cells()).hasSizeGreaterThan(20);
        assertThat(tally()).isEqualTo(right);
    }

    @Test
    void whatCannotBeBegunEndsWithTwoAndSaysWhatToDo() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.db"));

        assertNotBegun(run(), "An option is missing [--database]");
        assertNotBegun(run("--database", "jdbc:sqlite:" + folder.resolve("no.db")), "There is no such database file");
        assertNotBegun(run("--database", "jdbc:sqlite:" + empty), "the module has started once");
        assertNotBegun(run("--database", settings.jdbcUrl(), "--keys", "k"), "There is no such option [--keys]");
        assertNotBegun(run("--database", settings.jdbcUrl(), "--password-file", "none"), "A file cannot be read");
    }

    private static void assertNotBegun(Ending ending, String message) {
        assertThat(ending.err()).contains(message);
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.out()).isEmpty();
    }

    private void countAll() {
        while (stores.counts().count(END)) {
            // some of it at a time
        }
    }

    private ComparisonTally tally() {
        return stores.counts().tally(programme.key()).orElseThrow();
    }

    private static Ending run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = RebuildCounts.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ending(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
