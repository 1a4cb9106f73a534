package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The host starts, stops, and says why it can't")
class HostStartIT {

    @TempDir
    Path folder;

    @Test
    void takenPortIsOneClearLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HostSettings settings = HostSettings.publicInstance(folder).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> Host.start(settings))
                    .isInstanceOf(HostStartException.class)
                    .hasMessage(
                            "Port " + taken.getLocalPort() + " is taken. Stop what uses it, or choose another port.");
        }
    }

    @Test
    void folderThatCannotBeWrittenIsOneClearLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> Host.start(HostSettings.publicInstance(file.resolve("data"))))
                .isInstanceOf(HostStartException.class)
                .hasMessageContaining("can't be written [folder=" + file.resolve("data") + "]");
    }

    @Test
    void folderOfARunningHostIsOneClearLineAndTheFirstHostGoesOn() throws HostStartException {
        try (Host first = Host.start(HostSettings.publicInstance(folder))) {
            assertThatThrownBy(() -> Host.start(HostSettings.publicInstance(folder)))
                    .isInstanceOf(HostStartException.class)
                    .hasMessageContaining("in use by another host");
            assertThat(new Browser(first).get("/home.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void contentSurvivesARestart() throws HostStartException {
        try (Host host = Host.start(HostSettings.publicInstance(folder))) {
            Content.change("website", session -> session.getNode("/home").setProperty("title", "Kept"));
            assertThat(new Browser(host).get("/home.html").statusCode()).isEqualTo(200);
        }
        try (Host again = Host.start(HostSettings.publicInstance(folder))) {
            assertThat(new Browser(again).get("/home.html").body()).contains("<h1>Kept</h1>");
        }
    }

    @Test
    void modulesStopInsideTheWebApplicationAndAThreadThatTheyLeaveIsReported() throws HostStartException {
        Host clean = Host.start(HostSettings.publicInstance(folder));
        new Browser(clean).get("/home.html");
        clean.close();
        Host leaking = Host.start(HostSettings.publicInstance(folder));
        new Browser(leaking).get("/.probe/thread");
        leaking.close();
        ProbeServlet.THREADS.shutdown();

        assertThat(clean.stoppedCleanly()).isTrue();
        assertThat(leaking.stoppedCleanly()).isFalse();
    }
}
