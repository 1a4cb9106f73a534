package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a process of its own, since a JVM holds one host. */
@DisplayName("The admin app opens and saves after a normal log-in")
class AdminAddressIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "/cms"})
    void appOpensAndSavesWithAndWithoutAContextPath(String contextPath, @TempDir Path data) throws Exception {
        Process process = contextPath.isEmpty()
                ? DemoProcess.start("--port", "0", "--data", data.toString())
                : DemoProcess.start("--port", "0", "--data", data.toString(), "--context", contextPath);
        try {
            assertOpensAndSaves(siteOf(process, data));
        } finally {
            stop(process);
        }
    }

    @Test
    void appOpensAndSavesOnAnAuthorInstance(@TempDir Path data) throws Exception {
        Process process = DemoProcess.start("--author", "--port", "0", "--data", data.toString());
        try {
            assertOpensAndSaves(siteOf(process, data));
        } finally {
            stop(process);
        }
    }

    private static void assertOpensAndSaves(Site site) {
        Admin stranger = Admin.stranger(site);
        assertThat(stranger.send(stranger.request(AdminPages.APP)).statusCode()).isEqualTo(401);
        assertThat(stranger.send(stranger.request(AdminPages.APP)).body()).contains("mgnlUserPSWD");

        Admin admin = Admin.loggedIn(site, "privacy");
        HttpResponse<String> app = admin.send(admin.request(AdminPages.APP));
        assertThat(app.statusCode()).isEqualTo(200);
        assertThat(app.body()).contains("<div id=\"app\"");
        HttpResponse<String> elsewhere = admin.send(admin.request(AdminPages.APP + "experiments"));
        assertThat(elsewhere.headers().firstValue("Location").orElse("")).endsWith(AdminPages.APP);

        JsonNode saved = admin.post("/ledger/verifications", "{}");
        assertThat(saved.get("id").asText()).isNotEmpty();
        assertThat(admin.post("/ledger/verifications", "", "{}").statusCode()).isEqualTo(403);
    }

    private static Site siteOf(Process process, Path data) throws Exception {
        return new Site(
                DemoProcess.readyAddress(process).replaceAll("/$", ""),
                new VisitorDatabase(data.resolve("repository/personalization")));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
