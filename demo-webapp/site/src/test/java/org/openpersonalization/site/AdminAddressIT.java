package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SiteExtension.class)
@DisplayName("The admin app opens and saves after a normal log-in")
class AdminAddressIT {

    private static final List<String> PAGES = List.of(
            "/home.html",
            "/home/guides.html",
            "/home/guides/camp-kitchen.html",
            "/home/products.html",
            "/home/products/loft-tent.html",
            "/home/pricing.html",
            "/home/privacy.html",
            "/home/search.html?q=tent",
            "/home/welcome.html",
            "/home/newsletter.html");

    @Test
    void appOpensAndSavesOnAPublicInstance(Site site) {
        assertOpensAndSaves(site);
    }

    /** In a process of its own, since a JVM holds one host. */
    @Test
    void appOpensAndSavesOnAnAuthorInstanceBelowAContextPath(@TempDir Path data) throws Exception {
        Process process = DemoProcess.start("--author", "--context", "/cms", "--port", "0", "--data", data.toString());
        try {
            Site site = siteOf(process, data);
            assertOpensAndSaves(site);
            Admin editor = Admin.loggedIn(site, "superuser");
            assertStaysBelowTheContextPath(editor);
        } finally {
            stop(process);
        }
    }

    private static void assertStaysBelowTheContextPath(Admin editor) {
        for (String page : PAGES) {
            HttpResponse<String> answer = editor.send(editor.request(page));

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains("src=\"/cms/.resources/outdoor/")
                    .doesNotContainPattern("(?:src|href|action)=\"/(?!cms/)");
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
