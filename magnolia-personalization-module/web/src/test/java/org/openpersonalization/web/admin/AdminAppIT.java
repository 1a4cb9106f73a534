package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The app's own files, as a browser gets them. */
class AdminAppIT extends OnAdminServer {

    @Test
    void thePageIsPrivateAndRunsNothingButItsOwnScripts() {
        HttpResponse<String> page = server.get("/").send();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'", "object-src 'none'")
                .doesNotContain("script-src", "unsafe-eval");
    }

    @Test
    void filesOfThePageAreThereAndMayBeKeptForever() {
        Matcher file = Pattern.compile("\\./(assets/[^\"]+)")
                .matcher(server.get("/").send().body());

        int files = 0;
        while (file.find()) {
            HttpResponse<String> asset = server.get("/" + file.group(1)).send();
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(asset.headers().firstValue("Content-Type").orElse("")).matches("text/(javascript|css).*");
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(2);
    }

    @Test
    void filesThatAreNotThereAreNotKept() {
        HttpResponse<String> missing = server.get("/assets/nothing.js").send();

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../index.html",
                "/assets/..%2Findex.html",
                "/assets/%2e%2e/index.html",
                "/assets/.hidden.js",
                "/assets/a/b.js",
                "/index.html"
            })
    void nothingElseIsServedAsAFile(String path) {
        assertThat(server.get(path).send().headers().firstValue("Cache-Control"))
                .isNotEqualTo(Optional.of("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/consent", "/consent/ledger"})
    void otherPathsLeadToThePage(String path) {
        HttpResponse<String> answer = server.get(path).send();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ctx/.personalization-admin/");
    }

    @Test
    void whoIsNotLoggedInGetsTheLogin() {
        HttpResponse<String> answer = server.get("/").as("nobody").send();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("login");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void whoHasNoRoleIsToldWhatToAskFor() {
        HttpResponse<String> english = server.get("/").as("guest").send();
        HttpResponse<String> german =
                server.get("/").as("guest").header("Accept-Language", "de-CH").send();

        assertThat(english.statusCode()).isEqualTo(403);
        assertThat(english.body())
                .contains("personalization-viewer", "&lt;guest&gt;", "lang=\"en\"")
                .doesNotContain("<guest>");
        assertThat(german.body()).contains("Für die Personalisierung", "lang=\"de\"");
    }
}
