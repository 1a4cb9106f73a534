package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo as a process of its own")
class DemoProcessIT {

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void startsServesStopsWithinFiveSecondsAndKeepsItsData(@TempDir Path data) throws Exception {
        Process first = start("--port", "0", "--data", data.toString());
        String address = DemoProcess.readyAddress(first);
        assertThat(get(address + "home.html").body()).contains("Gear that comes home with you");
        edit(address);
        awaitEdited(address);

        assertThat(stop(first)).isZero();

        Process second = start("--port", "0", "--data", data.toString());
        assertThat(get(DemoProcess.readyAddress(second) + "home.html").body()).contains("Edited and kept");
        assertThat(stop(second)).isZero();
    }

    @Test
    void defaultFolderLiesWhereTheDemoIsStarted(@TempDir Path folder) throws Exception {
        Process process = DemoProcess.startIn(folder, "--port", "0");
        started.add(process);

        assertThat(get(DemoProcess.readyAddress(process) + "home.html").statusCode())
                .isEqualTo(200);
        assertThat(folder.resolve(".demo/repository")).isDirectory();
        assertThat(stop(process)).isZero();
    }

    @Test
    void takenPortIsSaidInOneLine(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process process = start("--port", String.valueOf(taken.getLocalPort()), "--data", data.toString());

            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(DemoProcess.errors(process))
                    .singleElement()
                    .asString()
                    .contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void folderThatCannotBeMadeIsSaidInOneLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        Process process = start("--port", "0", "--data", file.resolve("data").toString());

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(DemoProcess.errors(process)).singleElement().asString().contains("file");
    }

    @Test
    void nonsenseOptionsAreAnsweredWithTheUsage() throws Exception {
        Process process = start("--port", "eighty");

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(DemoProcess.errors(process)).singleElement().asString().contains("eighty", "Usage: ./demo");
    }

    @Test
    void secondDemoOnTheSameDataIsRefused(@TempDir Path data) throws Exception {
        Process first = start("--port", "0", "--data", data.toString());
        DemoProcess.readyAddress(first);

        Process second = start("--port", "0", "--data", data.toString());

        assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        assertThat(DemoProcess.errors(second)).singleElement().asString().contains("in use");
        assertThat(stop(first)).isZero();
    }

    private Process start(String... options) throws IOException {
        Process process = DemoProcess.start(options);
        started.add(process);
        return process;
    }

    private static int stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("stopped").isTrue();
        return process.exitValue();
    }

    /** Something that is the same at every hour of the day. */
    private static void edit(String address) throws IOException, InterruptedException {
        String change = "{\"properties\":[{\"name\":\"label\",\"values\":[\"Edited and kept\"]}]}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + ".rest/nodes/v1/website/home/main/facts"))
                .POST(HttpRequest.BodyPublishers.ofString(change))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic c3VwZXJ1c2VyOnN1cGVydXNlcg==")
                .build();
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    /** The page cache drops a page when it observes the change. */
    private static void awaitEdited(String address) throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !get(address + "home.html").body().contains("Edited and kept"); i++) {
            Thread.sleep(100);
        }
        assertThat(get(address + "home.html").body()).contains("Edited and kept");
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
