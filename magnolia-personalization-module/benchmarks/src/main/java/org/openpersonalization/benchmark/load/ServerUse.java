package org.openpersonalization.benchmark.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The memory, threads and files of a Java process on Linux.
 *
 * @param bytes of live objects, after a full collection
 * @param threads number of threads, those of the virtual machine included
 * @param files number of open files and sockets
 */
record ServerUse(double bytes, int threads, int files) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final String TOTAL = "Total";
    private static final String THREADS = "Threads:";

    /** The use now. */
    static ServerUse of(long process) throws IOException, InterruptedException {
        Path folder = Path.of("/proc", String.valueOf(process));
        try (Stream<Path> files = Files.list(folder.resolve("fd"))) {
            return new ServerUse(liveBytes(process), threads(folder), (int) files.count());
        }
    }

    private static int threads(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith(THREADS))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(THREADS.length()).trim()))
                .findFirst()
                .orElseThrow();
    }

    /** The last line of a histogram of live objects: {@code Total 123 456}, instances and bytes. */
    static double liveBytes(long process) throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        JAVA.resolve("jcmd").toString(), String.valueOf(process), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        return text.lines()
                .filter(line -> line.startsWith(TOTAL))
                .mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+")[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no histogram: " + text));
    }
}
