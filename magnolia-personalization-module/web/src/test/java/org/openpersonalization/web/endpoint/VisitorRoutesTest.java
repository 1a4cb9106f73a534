package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.endpoint.form.FormGuard;

/** Walks every route of the table, so that an added one is walked, too. */
class VisitorRoutesTest {

    private static final Set<String> WITHOUT_SETTINGS =
            Set.of("/health", "/decisions", "/tracker.js", "/v1/openapi.json");

    private final TestSite site = new TestSite();
    private final List<VisitorRoutes.VisitorRoute> routes = site.routes();

    @AfterEach
    void close() {
        site.close();
    }

    private TestSite.Got ask(String method, String path) {
        return site.ask(Requests.request().path(path).method(method));
    }

    @Test
    void everyRouteRespondsPrivately() {
        assertThat(routes).hasSizeGreaterThan(15).allSatisfy(route -> {
            TestSite.Got got = ask(route.method().name(), route.path());

            assertThat(got.status()).as(route.toString()).isLessThan(500).isNotEqualTo(405);
            assertThat(got.body()).as(route.toString()).doesNotContain("Not found.");
            assertThat(got.headers()).as(route.toString()).containsEntry("Cache-Control", "private, no-store");
        });
    }

    @Test
    void everyOtherMethodIsRejectedWithTheAllowedOnes() {
        assertThat(routes).allSatisfy(route -> {
            String allowed = allowed(route.path());
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                TestSite.Got got = ask(method, route.path());

                boolean isAllowed = List.of(allowed.split(", ")).contains(method);
                assertThat(got.status() != 405).as(method + " " + route.path()).isEqualTo(isAllowed);
                assertThat(Optional.ofNullable(got.headers().get("Allow")))
                        .isEqualTo(isAllowed ? Optional.empty() : Optional.of(allowed));
            }
        });
    }

    private String allowed(String path) {
        return routes.stream()
                .filter(route -> route.path().equals(path))
                .map(route -> route.method().name().equals("GET") ? "GET, HEAD" : "POST")
                .collect(Collectors.joining(", "));
    }

    @Test
    void invalidSettingsLeaveHealthDecisionsAndTracker() {
        site.breakSettings();

        assertThat(routes).allSatisfy(route -> {
            TestSite.Got got = ask(route.method().name(), route.path());

            boolean needsSettings = !WITHOUT_SETTINGS.contains(route.path());
            assertThat(got.status() == 503).as(route.toString()).isEqualTo(needsSettings);
            assertThat(got.headers().containsKey("Retry-After")).isEqualTo(needsSettings);
        });
    }

    @Test
    void newSettingsAreInForceWithTheNextRequest() {
        assertThat(ask("GET", "/consent").body()).contains("\"ask\":true");

        site.switchOff();

        assertThat(ask("GET", "/consent").body()).contains("\"ask\":false");
    }

    @Test
    void otherPathsAreNotFound() {
        assertThat(List.of("", "/", "/nothing", "/me/", "/me/again", "/consent/again/again", "/Health"))
                .allSatisfy(
                        path -> assertThat(ask("GET", path).status()).as(path).isEqualTo(404));
    }

    @Test
    void everyRouteIsDocumented() throws IOException {
        String docs = Files.readString(Path.of("../../docs/configuration.md"));

        assertThat(routes)
                .filteredOn(route -> !route.path().endsWith(FormGuard.AGAIN))
                .allSatisfy(route -> assertThat(docs)
                        .contains("| `" + route.method() + " /.personalization"
                                + route.path().replace("*}", "}")));
    }
}
