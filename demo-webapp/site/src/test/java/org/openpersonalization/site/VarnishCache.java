package org.openpersonalization.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running Varnish in front of the shop, with the key program that the shop publishes. */
final class VarnishCache implements AutoCloseable {

    private static final String VARNISH = "/usr/sbin/varnishd";
    private static final int ATTEMPTS = 300;
    private static final long PAUSE_MILLIS = 100;
    private static final int MOST_COMMANDS = 50;
    private static final String BUSY = "CLI communication error";
    private static final Pattern STARTED = Pattern.compile("Timestamp +Start: ([0-9.]+)");
    private static final Pattern GROUPS = Pattern.compile("(?m)Surrogate-Key: (.*)$");
    private static final String PROGRAM = "/.personalization/edge/varnish.vcl";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Site site;
    private final Path folder;
    private final int port;
    private final Process process;
    private int programs;

    /** Starts on a free port of the loopback interface. */
    static VarnishCache before(Site site) {
        try {
            return new VarnishCache(site, Files.createTempDirectory("varnish"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private VarnishCache(Site site, Path folder) throws IOException {
        this.site = site;
        this.folder = folder;
        this.port = freePort();
        Path log = folder.resolve("varnishd.log");
        this.process = new ProcessBuilder(
                        VARNISH,
                        "-F",
                        "-j",
                        "none",
                        "-a",
                        "127.0.0.1:" + port,
                        "-n",
                        workFolder(),
                        "-f",
                        program().toString(),
                        "-s",
                        "malloc,128m",
                        "-l",
                        "64m",
                        "-p",
                        "thread_pool_min=10")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitAnswer(log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private String workFolder() {
        return folder.resolve("work").toString();
    }

    private Path program() throws IOException {
        programs++;
        Path published = folder.resolve("p13n" + programs + ".vcl");
        Files.writeString(published, site.page(PROGRAM));
        URI shop = URI.create(site.url("/"));
        String main = "vcl 4.1;\nbackend shop { .host = \"" + shop.getHost() + "\"; .port = \"" + shop.getPort()
                + "\"; }\nacl p13n_purgers { \"127.0.0.1\"; }\ninclude \"" + published + "\";\n";
        return Files.writeString(folder.resolve("main" + programs + ".vcl"), main);
    }

    private void awaitAnswer(Path log) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                get("/.personalization/health");
                return;
            } catch (IllegalStateException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("Varnish does not start: " + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loads the key program that the shop publishes now. */
    void reload() {
        try {
            String name = "program" + (programs + 1);
            administer("vcl.load", name, program().toString());
            administer("vcl.use", name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a command again while the process that serves is busy or starts. */
    private void administer(String... words) {
        List<String> command = new ArrayList<>(List.of("varnishadm", "-n", workFolder()));
        command.addAll(List.of(words));
        for (int attempt = 1; ; attempt++) {
            try {
                command(command.toArray(String[]::new));
                return;
            } catch (IllegalStateException refused) {
                if (attempt == MOST_COMMANDS
                        || !String.valueOf(refused.getMessage()).contains(BUSY)) {
                    throw refused;
                }
                pause();
            }
        }
    }

    /** The log of requests to the shop that a query finds. */
    String backendLog(String query) {
        return command("varnishlog", "-n", workFolder(), "-d", "-b", "-q", query);
    }

    /** The moments, in seconds since 1970, at which purges of a group arrived, in their order. */
    List<Double> purges(String group) {
        String log = command(
                "varnishlog", "-n", workFolder(), "-d", "-c", "-q", "ReqMethod eq PURGE", "-i", "Timestamp,ReqHeader");
        List<Double> moments = new ArrayList<>();
        for (String request : log.split("<< Request")) {
            Matcher start = STARTED.matcher(request);
            if (GROUPS.matcher(request)
                            .results()
                            .anyMatch(
                                    names -> List.of(names.group(1).split(" ")).contains(group))
                    && start.find()) {
                moments.add(Double.valueOf(start.group(1)));
            }
        }
        return moments;
    }

    private static String command(String... command) {
        try {
            Process running =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(1, TimeUnit.MINUTES) || running.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + out);
            }
            return out;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        return Site.send(client, all.isEmpty() ? request : request.headers(headers));
    }

    /** The number of the stored answer that was sent; empty when the shop was asked. */
    static String stored(HttpResponse<String> answer) {
        String[] numbers = answer.headers().firstValue("X-Varnish").orElse("").split(" ");
        return numbers.length == 2 ? numbers[1] : "";
    }

    /** Ends it and deletes its folder, which holds a log of 64 MB. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
