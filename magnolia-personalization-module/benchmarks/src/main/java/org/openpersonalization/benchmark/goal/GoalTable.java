package org.openpersonalization.benchmark.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of single figures beside their goals. Benchmarks that did not run have no row. */
public final class GoalTable {

    private static final String HEADER = "| measured | figure | goal | reached |\n|---|---|---|---|\n";
    private static final double MICROS = 1_000_000;
    private static final double MEGABYTE = 1 << 20;
    private static final double EXPOSURES_A_SECOND = 100_000;
    private static final double REPORT_SECONDS = 0.2;
    private static final double PROFILE_BYTES = 1_536;
    private static final double PAGE_MICROS = 20;
    /** 500 rows with their traits, and 20 000 rows of sums. */
    private static final double COUNT_MEGABYTES = 32;

    /** The ratio up to which a figure counts as flat. */
    private static final double FLAT = 1.5;

    private static final String HEAP = "CountHeapBenchmark.peak ";
    private static final String GROWTH = "GrowthBenchmark.page ";

    private final Map<String, Measured> figures;
    private final StringBuilder table = new StringBuilder(HEADER);

    private GoalTable(Map<String, Measured> figures) {
        this.figures = figures;
    }

    /**
     * Medians of a benchmark.
     *
     * @param micros of CPU per operation
     * @param bytes allocated per operation, or of heap
     */
    public record Measured(double micros, double bytes) {}

    /** The table in Markdown; empty when no benchmark of it ran. The keys are names of benchmarks with their parameters. */
    public static String of(Map<String, Measured> figures) {
        GoalTable goals = new GoalTable(figures);
        goals.stored();
        goals.page();
        List.of("visitors", "rules", "components").forEach(goals::growth);
        return goals.table.length() == HEADER.length() ? "" : goals.table.toString();
    }

    private Optional<Measured> find(String benchmark) {
        return Optional.ofNullable(figures.get(benchmark));
    }

    private void row(String title, String figure, String goal, boolean isReached) {
        row(title, figure, goal, isReached ? "yes" : "**no**");
    }

    private void row(String title, String figure, String goal, String reached) {
        table.append(String.format(Locale.ROOT, "| %s | %s | %s | %s |%n", title, figure, goal, reached));
    }

    private static String text(String format, double... values) {
        return String.format(Locale.ROOT, format, Arrays.stream(values).boxed().toArray());
    }

    private void stored() {
        find("ExposureCountingBenchmark.count").ifPresent(seen -> {
            double rate = MICROS / seen.micros();
            row(
                    "counting: exposures joined and windows closed",
                    text("%,.0f/s of one core", rate),
                    "≥ 100,000/s",
                    rate >= EXPOSURES_A_SECOND);
        });
        find("PostgresqlCountingBenchmark.count")
                .ifPresent(seen -> row(
                        "the same on PostgreSQL, the server's CPU included",
                        text("%,.0f/s of one core", MICROS / seen.micros()),
                        "",
                        ""));
        find("LargeReportBenchmark.report").ifPresent(seen -> {
            double seconds = seen.micros() / MICROS;
            row("report over 10 M exposures", text("%.3f s", seconds), "≤ 0.2 s", seconds <= REPORT_SECONDS);
        });
        find("ProfileHeapBenchmark.profiles")
                .ifPresent(seen -> row(
                        "one cached profile of 200 page views and three answers",
                        text("%,.0f bytes", seen.bytes()),
                        "≤ 1.5 kB",
                        seen.bytes() <= PROFILE_BYTES));
        heap();
    }

    private void heap() {
        Optional<Measured> few = find(HEAP + 1_250);
        Optional<Measured> many = find(HEAP + 5_000);
        if (few.isPresent() && many.isPresent()) {
            row(
                    "live heap of a count with 1 M matches of audiences",
                    text(
                            "%.1f MB; with 0.25 M matches %.1f MB",
                            many.get().bytes() / MEGABYTE, few.get().bytes() / MEGABYTE),
                    "bounded: ≤ 32 MB",
                    many.get().bytes() <= COUNT_MEGABYTES * MEGABYTE);
        }
    }

    private void page() {
        find("PersonalizedPageBenchmark.page")
                .ifPresent(seen -> row(
                        "decisions and signature of a page of 20 components, 10 of them personalized",
                        text("%.2f µs", seen.micros()),
                        "≤ 20 µs",
                        seen.micros() <= PAGE_MICROS));
    }

    /** Rules and components cost by the piece: flat is the cost of one. */
    private void growth(String grown) {
        Optional<Measured> usual = find(GROWTH + grown + " 1");
        for (int times : List.of(10, 100)) {
            Optional<Measured> seen = find(GROWTH + grown + ' ' + times);
            if (usual.isPresent() && seen.isPresent()) {
                double ratio = seen.get().micros() / usual.get().micros();
                double each = grown.equals("visitors") ? ratio : ratio / times;
                row(
                        "page of 10 × 10 rules, " + grown + " × " + times,
                        text("%.1f µs, %.1f × of the usual page", seen.get().micros(), ratio),
                        grown.equals("visitors") ? "flat" : "flat by the piece",
                        each <= FLAT);
            }
        }
    }
}
