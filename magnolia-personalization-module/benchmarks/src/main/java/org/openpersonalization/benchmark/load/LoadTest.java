package org.openpersonalization.benchmark.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.benchmark.goal.TableOfDocument;

/**
 * Asks a running demo shop for pages in turns of a second and prints the CPU time of the server process per request. Two pages are
 * compared within a round, since rounds differ with the load of the machine, and the server compiles its code meanwhile. Arguments: the shop's address, its process, the number of
 * rounds, and {@code --write FILE} for a document with the marks of the table.
 */
public final class LoadTest {

    private static final int CONNECTIONS = 2;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int WARMING_ROUNDS = 20;
    private static final int QUARTERS = 4;
    private static final double GOAL = 0.9;

    /**
     * A page of the comparison.
     *
     * @param title names it in the table
     * @param path with query; one with a parameter is rendered for each request
     */
    private record Page(String title, String path, List<Turn> turns) {}

    /**
     * The figures of one turn.
     *
     * @param micros CPU microseconds of the server process per request
     * @param perSecond requests per second
     */
    private record Turn(double micros, double perSecond, long bytes) {}

    /** The requests of one connection. */
    private record Load(long requests, long bytes) {}

    private final URI shop;
    private final ServerCpu cpu;
    private final ExecutorService browsers = Executors.newFixedThreadPool(CONNECTIONS);

    private LoadTest(URI shop, ServerCpu cpu) {
        this.shop = shop;
        this.cpu = cpu;
    }

    /** Runs the test and prints the table. */
    public static void main(String[] arguments) throws Exception {
        LoadTest test = new LoadTest(URI.create(arguments[0]), new ServerCpu(Long.parseLong(arguments[1])));
        List<Page> pages = test.pages();
        test.run(pages, Integer.parseInt(arguments[2]));
        String table = table(pages);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Optional<Path> document = TableOfDocument.of(arguments);
        if (document.isPresent()) {
            TableOfDocument.put("load", table, document.get());
        }
    }

    private List<Page> pages() throws IOException, InterruptedException {
        LoadPages added = new LoadPages(shop);
        String plain = added.add("load-plain", false);
        String personal = added.add("load-personal", true);
        return List.of(
                new Page("plain, from the page cache", plain, new ArrayList<>()),
                new Page("personalized, from the page cache", personal, new ArrayList<>()),
                new Page("plain, rendered", plain + "?rendered=1", new ArrayList<>()),
                new Page("personalized, rendered", personal + "?rendered=1", new ArrayList<>()));
    }

    private void run(List<Page> pages, int rounds) throws Exception {
        try {
            for (int pair = 0; pair < pages.size(); pair += 2) {
                compare(pages.get(pair), pages.get(pair + 1), rounds);
            }
        } finally {
            browsers.shutdown();
            browsers.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** The order changes with each round, so that neither page always follows the other. */
    private void compare(Page plain, Page personal, int rounds) throws Exception {
        for (int round = -WARMING_ROUNDS; round < rounds; round++) {
            for (Page page : round % 2 == 0 ? List.of(plain, personal) : List.of(personal, plain)) {
                Turn turn = turn(page.path());
                if (round >= 0) {
                    page.turns().add(turn);
                }
            }
        }
    }

    private Turn turn(String path) throws IOException, InterruptedException, ExecutionException {
        double before = cpu.micros();
        long start = System.nanoTime();
        long requests = 0;
        long bytes = 0;
        List<Callable<Load>> all = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            all.add(() -> load(path, start + TURN.toNanos()));
        }
        for (Future<Load> each : browsers.invokeAll(all)) {
            requests += each.get().requests();
            bytes += each.get().bytes();
        }
        double seconds =
                (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos();
        return new Turn((cpu.micros() - before) / requests, requests / seconds, bytes / requests);
    }

    private Load load(String path, long end) throws IOException {
        long requests = 0;
        long bytes = 0;
        try (PageClient client = new PageClient(shop)) {
            while (System.nanoTime() < end) {
                bytes += client.get(path);
                requests++;
            }
        }
        return new Load(requests, bytes);
    }

    private static String table(List<Page> pages) {
        StringBuilder table = new StringBuilder(
                "| page | bytes | CPU µs per request: median, quartiles | requests/s | CPU of the plain page in the same round |\n"
                        + "|---|---|---|---|---|\n");
        for (int number = 0; number < pages.size(); number++) {
            table.append(row(pages.get(number), pages.get(number - number % 2)));
        }
        return table.toString();
    }

    private static String row(Page page, Page plain) {
        List<Double> micros = page.turns().stream().map(Turn::micros).sorted().toList();
        List<Double> perSecond =
                page.turns().stream().map(Turn::perSecond).sorted().toList();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < page.turns().size(); round++) {
            ratios.add(
                    plain.turns().get(round).micros() / page.turns().get(round).micros());
        }
        ratios.sort(null);
        String ratio = page == plain
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f × (%.2f to %.2f)%s",
                        quantile(ratios, 2),
                        quantile(ratios, 1),
                        quantile(ratios, QUARTERS - 1),
                        plain.path().contains("?") ? "" : goal(quantile(ratios, 2)));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f (%.0f to %.0f) | %.0f | %s |%n",
                page.title(),
                page.turns().get(0).bytes(),
                quantile(micros, 2),
                quantile(micros, 1),
                quantile(micros, QUARTERS - 1),
                quantile(perSecond, 2),
                ratio);
    }

    private static String goal(double ratio) {
        return String.format(Locale.ROOT, "; goal ≥ %.1f: %s", GOAL, ratio >= GOAL ? "reached" : "**no**");
    }

    private static double quantile(List<Double> sorted, int quarter) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * quarter / QUARTERS));
    }
}
