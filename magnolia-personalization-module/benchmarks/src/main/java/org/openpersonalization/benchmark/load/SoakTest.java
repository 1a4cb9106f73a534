package org.openpersonalization.benchmark.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openpersonalization.benchmark.goal.TableOfDocument;

/**
 * Sends known and unknown visitors to a running demo shop whose clock is fast, for 30 hours of that clock; after the first six, when
 * caches and pools have their size, prints live heap, threads and files at each quarter of a day. Arguments: the shop's address, its
 * process, the minutes that the 30 hours take, and {@code --write FILE}.
 */
public final class SoakTest {

    /** Enough visitors that each stays below the limit of signals in a minute, which ignores the faster clock. */
    private static final int REGULARS = 1_000;

    private static final int STRANGERS = 1_000;
    private static final int QUARTER_HOURS = 6;
    private static final int QUARTERS = 4;
    private static final double MEGABYTE = 1e6;
    private static final double BYTES_A_REQUEST = 1_000;
    /** Pools add a thread or a connection when requests coincide. */
    private static final int MOST_MORE = 10;

    private static final List<String> PAGES = List.of(
            "/home.html", "/home/pricing.html", "/home/guides/first-rope.html", "/home/products/line-rope.html");

    /** The process at a quarter of the day, after so many requests. */
    private record Quarter(int requests, ServerUse use) {}

    private final ShopClient client;
    private final long process;
    private final List<String> regulars;
    private int round;
    private int requests;

    private SoakTest(ShopClient client, long process) {
        this.client = client;
        this.process = process;
        this.regulars = IntStream.range(0, REGULARS).mapToObj(client::consent).toList();
    }

    /** Runs the soak and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration quarter = Duration.ofMinutes(Long.parseLong(arguments[2])).dividedBy(QUARTERS + 1);
        String table = new SoakTest(new ShopClient(arguments[0]), Long.parseLong(arguments[1])).table(quarter);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Optional<Path> document = TableOfDocument.of(arguments);
        if (document.isPresent()) {
            TableOfDocument.put("soak", table, document.get());
        }
    }

    private String table(Duration quarter) throws IOException, InterruptedException {
        List<Quarter> day = new ArrayList<>();
        long begun = System.nanoTime();
        for (int number = 0; number <= QUARTERS; number++) {
            visitUntil(begun + quarter.multipliedBy(number + 1L).toNanos());
            day.add(new Quarter(requests, ServerUse.of(process)));
        }
        StringBuilder table =
                new StringBuilder("| hours of the shop's clock | requests | live heap, MB | threads | open files |\n"
                        + "|---|---|---|---|---|\n");
        for (int number = 0; number <= QUARTERS; number++) {
            table.append(row(String.valueOf(number * QUARTER_HOURS), day.get(number)));
        }
        return table.append(growth(day.get(0), day.get(QUARTERS))).toString();
    }

    private static String row(String hours, Quarter at) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %d | %d |%n",
                hours,
                at.requests(),
                at.use().bytes() / MEGABYTE,
                at.use().threads(),
                at.use().files());
    }

    private static String growth(Quarter first, Quarter last) {
        int requests = last.requests() - first.requests();
        double bytes = last.use().bytes() - first.use().bytes();
        int threads = last.use().threads() - first.use().threads();
        int files = last.use().files() - first.use().files();
        return String.format(
                Locale.ROOT,
                "| in 24 hours; goal flat: < 1 kB a request, ≤ %1$d, ≤ %1$d | %2$,d | %3$.2f: %4$s | %5$d: %6$s | %7$d: %8$s |%n",
                MOST_MORE,
                requests,
                bytes / MEGABYTE,
                reached(bytes < BYTES_A_REQUEST * requests),
                threads,
                reached(threads <= MOST_MORE),
                files,
                reached(files <= MOST_MORE));
    }

    private static String reached(boolean isReached) {
        return isReached ? "reached" : "**no**";
    }

    private void visitUntil(long end) {
        while (System.nanoTime() < end) {
            for (int number = 0; number < REGULARS; number++) {
                visit(number);
            }
            for (int number = 0; number < STRANGERS; number++) {
                client.page(REGULARS + number, "", page(number));
            }
            requests += 3 * REGULARS + STRANGERS;
            round++;
        }
    }

    /** Two pages, with a view and an answer in between. */
    private void visit(int regular) {
        String cookies = regulars.get(regular);
        client.page(regular, cookies, page(regular));
        String answer = client.signals(
                regular,
                cookies,
                "{\"signals\":[{\"kind\":\"named-event\",\"id\":\"" + UUID.randomUUID()
                        + "\",\"page\":\"/home\",\"name\":\"soak\"}]}");
        if (!answer.contains("\"accepted\":1,")) {
            throw new IllegalStateException("The server did not accept the signal: " + answer);
        }
        client.page(regular, cookies, page(regular + 1));
    }

    private String page(int number) {
        return PAGES.get((round + number) % PAGES.size());
    }
}
