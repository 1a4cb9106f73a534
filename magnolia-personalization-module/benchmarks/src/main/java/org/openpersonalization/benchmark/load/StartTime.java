package org.openpersonalization.benchmark.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openpersonalization.benchmark.goal.TableOfDocument;

/**
 * Starts the demo shop, whose content is installed, in turns with the module and without: the host then leaves out the start of the
 * module. Prints the differences of the time until the shop is ready, of the CPU time and of the live heap. Arguments: the shop's class
 * path, the number of rounds, and {@code --write FILE}.
 */
public final class StartTime {

    private static final double SECONDS_GOAL = 1.5;
    private static final double MEGABYTES_GOAL = 60;
    private static final double MICROS = 1e6;
    private static final double NANOS = 1e9;
    private static final double BYTES = 1e6;
    private static final String READY = "Ready: ";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    /**
     * One start.
     *
     * @param seconds from the start of the process until the shop answers
     * @param cpuSeconds of the process until then
     * @param megabytes live objects, after a full collection
     */
    private record Start(double seconds, double cpuSeconds, double megabytes) {}

    private final String classPath;
    private final int rounds;
    private final Path data;

    private StartTime(String classPath, int rounds, Path data) {
        this.classPath = classPath;
        this.rounds = rounds;
        this.data = data;
    }

    /** Starts, and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("shop");
        try {
            String table = new StartTime(arguments[0], Integer.parseInt(arguments[1]), data).table();
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
            Optional<Path> document = TableOfDocument.of(arguments);
            if (document.isPresent()) {
                TableOfDocument.put("start", table, document.get());
            }
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String table() throws IOException, InterruptedException {
        start(true);
        List<Start> with = new ArrayList<>();
        List<Start> without = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            with.add(start(true));
            without.add(start(false));
        }
        return "| the demo shop, content installed | without the module | with it | added | goal | reached |\n"
                + "|---|---|---|---|---|---|\n"
                + row("start until ready, s", with, without, Start::seconds, SECONDS_GOAL)
                + row("CPU of the process until then, s", with, without, Start::cpuSeconds, Double.NaN)
                + row("live heap at rest, MB", with, without, Start::megabytes, MEGABYTES_GOAL);
    }

    private static String row(
            String title, List<Start> with, List<Start> without, ToDoubleFunction<Start> figure, double goal) {
        double more = median(with, figure);
        double less = median(without, figure);
        String aim = Double.isNaN(goal) ? " | " : String.format(Locale.ROOT, "≤ %.1f | ", goal);
        String reached = Double.isNaN(goal) ? "" : more - less <= goal ? "yes" : "**no**";
        return String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %s%s |%n", title, less, more, more - less, aim, reached);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }

    private Start start(boolean hasModule) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString(), "-Xmx512m"));
        if (!hasModule) {
            command.add("-Dhost.leftOut=personalization");
        }
        command.addAll(List.of("-cp", classPath, "org.openpersonalization.site.DemoSite"));
        command.addAll(List.of("--port", "0", "--data", data.toString()));
        long began = System.nanoTime();
        Process shop = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitReady(shop);
            double seconds = (System.nanoTime() - began) / NANOS;
            double cpu = new ServerCpu(shop.pid()).micros() / MICROS;
            return new Start(seconds, cpu, ServerUse.liveBytes(shop.pid()) / BYTES);
        } finally {
            shop.destroy();
            shop.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void awaitReady(Process shop) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(shop.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                Thread drain = new Thread(() -> out.lines().forEach(rest -> {}), "shop-log");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        throw new IllegalStateException("The shop ended before it was ready");
    }
}
