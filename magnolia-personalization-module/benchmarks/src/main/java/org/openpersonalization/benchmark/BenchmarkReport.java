package org.openpersonalization.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openpersonalization.benchmark.goal.GoalTable;
import org.openpersonalization.benchmark.goal.TableOfDocument;

/**
 * Runs benchmarks and prints their figures beside the goals. Arguments: parts of benchmarks' names, or nothing for all; values of
 * parameters, such as {@code engine=own,launchdarkly}; and {@code --write FILE} puts the table between the marks of a document.
 */
public final class BenchmarkReport {

    private static final double DISTINCT_GOAL = 0.4;
    private static final double SHARED_GOAL = 0.2;
    private static final double EXPERIMENTS_GOAL = 1.5;
    private static final double BYTES_GOAL = 1_024;
    private static final double FOLD_GOAL = 3;
    private static final double SEEN_GOAL = 5;
    private static final double NEW_GOAL = 60;
    private static final double SCORE_GOAL = 1;
    private static final double TRAINING_GOAL = 30_000_000;
    private static final double DECISION_GOAL = 10;

    private final Map<String, Row.Figures> figures = new TreeMap<>();

    private BenchmarkReport() {}

    /** Runs, prints, and writes where it is asked to. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> names = TableOfDocument.others(arguments);
        Optional<Path> document = TableOfDocument.of(arguments);
        BenchmarkReport report = new BenchmarkReport();
        report.run(names);
        String table = report.table();
        String goals = report.goals();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table + "\n" + goals);
        if (document.isPresent()) {
            put("table", table, document.get());
            put("goals", goals, document.get());
        }
    }

    /** A table without rows leaves the document's as it is. */
    private static void put(String name, String table, Path document) throws IOException {
        if (!table.isEmpty() && !table.equals(Row.HEADER)) {
            TableOfDocument.put(name, table, document);
        }
    }

    private String goals() {
        Map<String, GoalTable.Measured> measured = new TreeMap<>();
        figures.forEach((name, seen) -> measured.put(name, new GoalTable.Measured(seen.micros(), seen.bytes())));
        return GoalTable.of(measured);
    }

    private void run(List<String> names) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().jvmArgsAppend("-Xbatch");
        for (String name : names) {
            int equals = name.indexOf('=');
            if (equals < 0) {
                options.include(name);
            } else {
                options.param(
                        name.substring(0, equals), name.substring(equals + 1).split(","));
            }
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String simple = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
            figures.put(
                    simple + parameters(result), new Row.Figures(median(result, "micros"), median(result, "bytes")));
        }
    }

    private static String parameters(RunResult result) {
        StringBuilder parameters = new StringBuilder();
        for (String key : result.getParams().getParamsKeys()) {
            parameters.append(' ').append(result.getParams().getParam(key));
        }
        return parameters.toString();
    }

    private static double median(RunResult result, String counter) {
        List<Double> values = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                values.add(iteration.getSecondaryResults().get(counter).getScore());
            }
        }
        values.sort(null);
        return values.get(values.size() / 2);
    }

    private String table() {
        StringBuilder table = new StringBuilder(Row.HEADER);
        for (String audiences : List.of("distinct", "shared")) {
            pages(audiences).forEach(row -> table.append(row.markdown()));
        }
        table.append(single("FoldBenchmark.signal", "profile fold of one page view", FOLD_GOAL));
        table.append(single(
                "RequestContextBenchmark.request seen",
                "request context, cookies and profile, user agent seen before",
                SEEN_GOAL));
        table.append(single(
                "RequestContextBenchmark.request new",
                "request context, cookies and profile, new user agent",
                NEW_GOAL));
        table.append(single("ScoreBenchmark.score", "score of a visitor, 64 columns", SCORE_GOAL));
        table.append(single("ScoreBenchmark.training", "training of a score, a million visits", TRAINING_GOAL));
        table.append(decision());
        table.append(training());
        return table.toString();
    }

    /** The row of a benchmark with a goal in microseconds; empty when it did not run. */
    private String single(String benchmark, String title, double goal) {
        Row.Figures seen = figures.get(benchmark);
        return seen == null
                ? ""
                : new Row(
                                title,
                                seen.micros(),
                                seen.bytes(),
                                String.format(Locale.ROOT, "≤ %.0f µs", goal),
                                seen.micros() <= goal)
                        .markdown();
    }

    private String decision() {
        Row.Figures seen = figures.get("PolicyDecisionBenchmark.decision");
        return seen == null
                ? ""
                : new Row(
                                "decision of a model among 8 arms by 32 features",
                                seen.micros(),
                                seen.bytes(),
                                "≤ 10 µs, ≤ 1 kB",
                                seen.micros() <= DECISION_GOAL && seen.bytes() <= BYTES_GOAL)
                        .markdown();
    }

    private String training() {
        Row.Figures seen = figures.get("PolicyTrainingBenchmark.epoch");
        return seen == null
                ? ""
                : new Row(
                                "training from 1 000 000 decisions among 8 arms by 32 features",
                                seen.micros(),
                                seen.bytes(),
                                "≤ 30 s",
                                seen.micros() <= TRAINING_GOAL)
                        .markdown();
    }

    private List<Row> pages(String audiences) {
        Row.Figures peer = figures.get(page(audiences, "launchdarkly"));
        Row.Figures own = figures.get(page(audiences, "own"));
        Row.Figures experiments = figures.get(page(audiences, "own-experiments"));
        Row.Figures floor = figures.get(page(audiences, "closures"));
        if (peer == null || own == null || experiments == null || floor == null) {
            return List.of();
        }
        String page =
                "page of 10 × 10 rules, " + (audiences.equals("shared") ? "10 shared" : "100 distinct") + " audiences";
        double goal = audiences.equals("shared") ? SHARED_GOAL : DISTINCT_GOAL;
        double ratio = own.micros() / peer.micros();
        double more = experiments.micros() / own.micros();
        return List.of(
                Row.peer(page + ": closures by hand", floor),
                Row.peer(page + ": LaunchDarkly server SDK", peer),
                new Row(
                        page + ": the module",
                        own.micros(),
                        own.bytes(),
                        words("≤ %.1f × LaunchDarkly, ≤ 1 kB; seen %.2f ×", goal, ratio),
                        ratio <= goal && own.bytes() <= BYTES_GOAL),
                new Row(
                        page + ": with holdout, control shares, two experiments",
                        experiments.micros(),
                        experiments.bytes(),
                        words("≤ %.1f × of that; seen %.2f ×", EXPERIMENTS_GOAL, more),
                        more <= EXPERIMENTS_GOAL));
    }

    private static String page(String audiences, String engine) {
        return "PageDecisionBenchmark.page " + audiences + " " + engine;
    }

    private static String words(String format, double goal, double seen) {
        return String.format(Locale.ROOT, format, goal, seen);
    }
}
