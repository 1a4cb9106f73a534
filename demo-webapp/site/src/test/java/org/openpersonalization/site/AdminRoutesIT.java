package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every route of the OpenAPI document, so that one that is added is walked by existing. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("No route of the admin API answers to somebody who may not ask, or lets them change anything")
class AdminRoutesIT {

    private static final String SOME_ID = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private static final List<String> TABLES = List.of(
            "signal_log",
            "profile",
            "exposure",
            "consent_record",
            "consent_subject",
            "subject_request",
            "audit_event",
            "purpose_text");

    /** The role of each log-in of the demo. */
    private static final Map<String, String> ROLES = Map.of(
            "privacy", "personalization-admin", "editor", "personalization-editor", "viewer", "personalization-viewer");

    private final List<Route> routes = new ArrayList<>();

    /**
     * A route.
     *
     * @param roles the roles of the CMS of which a user needs one
     */
    private record Route(String method, String path, List<String> roles) {

        boolean isFor(String user) {
            return roles.contains(ROLES.get(user));
        }
    }

    @BeforeAll
    void readTheDocument(Site site) {
        JsonNode document = Admin.loggedIn(site, "viewer").read("/openapi.json");
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        JsonNode paths = document.get("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.get(path).fieldNames().forEachRemaining(method -> {
                    if (List.of("get", "post", "put", "delete", "patch").contains(method)) {
                        routes.add(new Route(
                                method,
                                concrete(path),
                                List.of(paths.get(path)
                                        .get(method)
                                        .get("x-roles")
                                        .asText()
                                        .split(" "))));
                    }
                }));
        assertThat(routes).hasSizeGreaterThan(15);
    }

    private static String concrete(String template) {
        return template.replaceFirst("^" + Admin.API, "")
                .replaceAll("\\{(visitor|code|key)}", "0".repeat(32))
                .replaceAll("/purposes/\\{[^}]+}", "/purposes/behavioral")
                .replaceAll("\\{[^}]+}", SOME_ID);
    }

    private Stream<Route> reading() {
        return routes.stream().filter(route -> route.method().equals("get"));
    }

    private Stream<Route> changing() {
        List<Route> changing =
                routes.stream().filter(route -> route.method().equals("post")).toList();
        assertThat(changing).isNotEmpty();
        return changing.stream();
    }

    @Test
    void strangersGet401(Site site) {
        Admin stranger = Admin.stranger(site);

        reading()
                .forEach(route -> assertThat(stranger.get(route.path()).statusCode())
                        .as(route.toString())
                        .isEqualTo(401));
        changing().forEach(route -> unchanged(site, route, () -> stranger.post(route.path(), "", "{}"), 401, 403));
    }

    @Test
    void usersOfTheCmsWithoutOurRolesGet403(Site site) {
        Admin guest = Admin.loggedIn(site, "guest");

        reading()
                .forEach(route -> assertThat(guest.get(route.path()).statusCode())
                        .as(route.toString())
                        .isEqualTo(403));
        assertThat(guest.get("/session").body()).as("refused by the CMS").isEmpty();
        changing().forEach(route -> unchanged(site, route, () -> guest.post(route.path(), "", "{}"), 403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "editor", "viewer"})
    void eachRoleIsAnsweredByItsRoutesOnly(String user, Site site) {
        Admin admin = Admin.loggedIn(site, user);
        String token = admin.token();

        reading()
                .filter(route -> !route.isFor(user))
                .forEach(route -> assertThat(admin.get(route.path()).statusCode())
                        .as(route.toString())
                        .isEqualTo(403));
        reading()
                .filter(route -> route.isFor(user))
                .forEach(route -> assertThat(admin.get(route.path()).statusCode())
                        .as(route.toString())
                        .isNotIn(401, 403));
        changing()
                .filter(route -> !route.isFor(user))
                .forEach(route -> unchanged(site, route, () -> admin.post(route.path(), token, "{}"), 403));
    }

    @Test
    void editorsSeeNoVisitorsNoRecordsAndStartNothing(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");

        assertThat(routes.stream().filter(route -> route.isFor("editor")).map(Route::path))
                .noneMatch(path -> path.matches("/(visitors|ledger|requests|consents|purposes|audit|health).*"))
                .noneMatch(path -> path.matches(".*/(start|pause|resume|stop|promote|replicate|export|report).*"));
        assertThat(editor.post("/experiments/hero-spring/start", editor.token(), "{}")
                        .body())
                .contains("personalization-admin");
    }

    @Test
    void viewersReadAndChangeNothing(Site site) {
        Admin viewer = Admin.loggedIn(site, "viewer");

        assertThat(viewer.get("/purposes").statusCode()).isEqualTo(200);
        assertThat(viewer.get("/health?detail=true").statusCode()).isEqualTo(403);
        String token = viewer.token();
        changing().forEach(route -> {
            unchanged(site, route, () -> viewer.post(route.path(), token, "{}"), 403);
            assertThat(viewer.post(route.path(), token, "{}").body()).contains("you may only read");
        });
    }

    @Test
    void missingAndStaleTokensAreRefused(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        String stale = Admin.loggedIn(site, "privacy").token();

        changing().forEach(route -> {
            unchanged(site, route, () -> admin.post(route.path(), "", "{}"), 403);
            unchanged(site, route, () -> admin.post(route.path(), stale, "{}"), 403);
        });
    }

    @Test
    void otherOriginsAreRefused(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        String token = admin.token();

        changing().forEach(route -> {
            unchanged(site, route, () -> admin.post(route.path(), token, "{}", "Origin", "https://evil.example"), 403);
            unchanged(site, route, () -> admin.post(route.path(), token, "{}", "Sec-Fetch-Site", "cross-site"), 403);
        });
    }

    private static void unchanged(Site site, Route route, Supplier<HttpResponse<String>> asked, Integer... statuses) {
        List<String> before = counts(site);
        HttpResponse<String> answer = asked.get();
        assertThat(answer.statusCode()).as(route + ": " + answer.body()).isIn((Object[]) statuses);
        assertThat(counts(site)).as(route.toString()).isEqualTo(before);
    }

    private static List<String> counts(Site site) {
        return TABLES.stream()
                .map(table ->
                        site.database().column("SELECT COUNT(*) FROM " + table).get(0))
                .toList();
    }
}
