package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.label.Labels;
import org.openpersonalization.web.admin.Examples.Example;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.route.OpenApiDocument;
import org.openpersonalization.web.route.Parameter;

/** Walks every route of the API in a real container. A route that is added later joins by having an example. */
class AdminApiIT extends OnAdminServer {

    private static final Set<String> WITHOUT_DATABASE = Set.of(
            "GET /session",
            "GET /settings",
            "GET /purposes",
            "GET /preview",
            "POST /purposes/{id}/preview",
            "GET /components",
            "GET /components/unpersonalized",
            "GET /components/{id}",
            "GET /components/{id}/previews",
            "GET /components/{id}/edge-keys",
            "GET /ledger/verifications",
            "GET /ledger/verifications/{id}",
            "GET /components/{id}/variants",
            "GET /audiences",
            "GET /audiences/{name}",
            "POST /audiences/check",
            "GET /audience-attributes",
            "GET /health",
            "GET /openapi.json",
            "GET /alerts",
            "GET /webhook",
            "GET /personas",
            "POST /personas/link",
            "GET /traces",
            "POST /traces",
            "GET /traces/matrix");

    static List<Example> all() {
        return Examples.on(server.renew());
    }

    /** Each route that a role may not use, with this role. */
    static Stream<Arguments> foreign() {
        return all().stream()
                .flatMap(example -> Stream.of(AdminUser.Role.values())
                        .filter(role -> !example.route().roles().contains(role))
                        .map(role -> Arguments.of(example, role)));
    }

    /** Each route with each role that may use it. */
    static Stream<Arguments> own() {
        return all().stream()
                .flatMap(example -> example.route().roles().stream().map(role -> Arguments.of(example, role)));
    }

    static Stream<Example> changes() {
        return all().stream().filter(Example::isChange);
    }

    /** The same request on a site that nothing has been done to. */
    private static Example fresh(Example example, FakeSite site) {
        return Examples.on(site).stream()
                .filter(each -> each.toString().equals(example.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static AdminServer.Call asContracted(Example example) {
        return asContracted(example, AdminUser.Role.ADMIN);
    }

    private static AdminServer.Call asContracted(Example example, AdminUser.Role role) {
        AdminServer.Call call = example.isChange()
                ? server.post(example.path(CSRF), example.body())
                : server.get("/api/v1" + example.path());
        return call.as(Labels.of(role));
    }

    private static void assertRefused(AdminServer.Call call, int status, FakeSite site) throws IOException {
        Object before = site.state();

        HttpResponse<String> answer = call.send();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isNotEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(site.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("own")
    void everyRouteAnswersAsTheDocumentSays(Example listed, AdminUser.Role role) throws IOException {
        Example example = fresh(listed, server.renew());

        HttpResponse<String> answer = asContracted(example, role).send();

        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(example.route().contract().result().status());
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""))
                .isIn(example.route().contract().result().mediaTypes());
        if (example.route().contract().result().type().isPresent()) {
            assertThat(schemaOf(example).validate(answer.body(), InputFormat.JSON))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    private static Schema schemaOf(Example example) throws IOException {
        JsonNode document = JSON.readTree(AdminRoutes.class.getResourceAsStream(OpenApiResource.DOCUMENT));
        JsonNode wanted = OpenApiDocument.content(document, OpenApiTest.operation(example.route()))
                .at("/application~1json/schema");
        assertThat(wanted.isMissingNode()).as("schema in the document").isFalse();
        ObjectNode schema = wanted.deepCopy();
        schema.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsAnsweredWithoutALogin(Example listed) throws IOException {
        FakeSite site = server.renew();

        assertRefused(asContracted(fresh(listed, site)).as("nobody"), 401, site);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsAnsweredWithoutARole(Example listed) throws IOException {
        FakeSite site = server.renew();

        assertRefused(asContracted(fresh(listed, site)).as("guest"), 403, site);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void noRoleIsAnsweredByARouteOfOthers(Example listed, AdminUser.Role role) throws IOException {
        FakeSite site = server.renew();

        assertRefused(asContracted(fresh(listed, site), role), 403, site);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingIsChangedWithoutTheToken(Example listed) throws IOException {
        FakeSite site = server.renew();
        Example example = fresh(listed, site);

        assertRefused(server.post("/api/v1" + example.path(), example.body()), 403, site);
        assertRefused(server.post(example.path("csrf=stale"), example.body()), 403, site);
        assertRefused(server.post(example.path("csrf="), example.body()), 403, site);
        assertRefused(server.post(example.path("csrf="), example.body()).header("Cookie", "csrf="), 403, site);
        assertRefused(server.post(example.path(CSRF), example.body()).header("Cookie", "other=1"), 403, site);
        assertRefused(
                server.post(example.path(CSRF), example.body()).header(AdminServer.SESSION_TOKEN, "other"), 403, site);
    }

    @Test
    void tokenOfASessionIsTheSessionsAndNoCookies() {
        String session = server.get("/api/v1/session")
                .header(AdminServer.SESSION_TOKEN, "own")
                .header("Cookie", CSRF)
                .send()
                .body();
        int changed = server.post("/api/v1/ledger/verifications?csrf=own", "{}")
                .header(AdminServer.SESSION_TOKEN, "own")
                .send()
                .statusCode();

        assertThat(session).contains("\"csrf\":\"own\"");
        assertThat(changed).isBetween(200, 202);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingIsChangedFromAnotherSite(Example listed) throws IOException {
        FakeSite site = server.renew();
        Example example = fresh(listed, site);

        assertRefused(asContracted(example).header("Sec-Fetch-Site", "cross-site"), 403, site);
        assertRefused(asContracted(example).header("Sec-Fetch-Site", "same-site"), 403, site);
        assertRefused(
                asContracted(example).header("Sec-Fetch-Site", "").header("Origin", "https://evil.example"), 403, site);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, cms.example, https://cms.example, true",
        "X-Forwarded-Host, cms.example:8443, https://cms.example:8443, true",
        "Forwarded, host=cms.example;proto=https, https://cms.example, true",
        "X-Forwarded-Host, cms.example, https://evil.example, false"
    })
    void ownPageIsThatOfTheHostBeforeTheProxy(String header, String host, String origin, boolean isChanged) {
        Example example = fresh(changes().findFirst().orElseThrow(), server.renew());

        int status = asContracted(example)
                .header("Sec-Fetch-Site", "")
                .header("X-Forwarded-Proto", "https")
                .header(header, host)
                .header("Origin", origin)
                .send()
                .statusCode();

        assertThat(status)
                .isEqualTo(isChanged ? example.route().contract().result().status() : 403);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingIsChangedByWhatIsMalformed(Example listed) throws IOException {
        FakeSite site = server.renew();
        Example example = fresh(listed, site);

        assertRefused(asContracted(example).header("Content-Type", "text/plain"), 415, site);
        assertRefused(asContracted(example).body("{\"a\":\"" + "x".repeat(70_000) + "\"}"), 413, site);
        for (String body : List.of("", "[]", "nonsense", "{\"unknown\":1}", "{\"a\":1,\"a\":2}")) {
            assertRefused(asContracted(example).body(body), 400, site);
        }
        assertRefused(server.post(example.path(CSRF + "&unknown=1"), example.body()), 400, site);
        assertRefused(server.post(example.path(CSRF + "&" + CSRF), example.body()), 400, site);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theAnswerSaysWhenTheDatabaseIsAway(Example listed) {
        FakeSite site = server.renew();
        Example example = fresh(listed, site);
        site.close();

        HttpResponse<String> answer = asContracted(example).send();

        if (WITHOUT_DATABASE.contains(example.toString())) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRouteSaysWhichMethodsItKnows(Example listed) throws IOException {
        FakeSite site = server.renew();
        Example example = fresh(listed, site);

        HttpResponse<String> answer = asContracted(example).as("admin").send("DELETE");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains(example.isChange() ? "POST" : "GET");
    }

    @ParameterizedTest
    @MethodSource("all")
    void hostileParametersNeverCauseAFault(Example listed) {
        Random random = new Random(20261125);
        Example example = fresh(listed, server.renew());
        for (int i = 0; i < 40; i++) {
            String address = hostile(example, random);
            String body = Hostile.body(example.body(), random);

            HttpResponse<String> answer = example.isChange()
                    ? server.post(address, body).send()
                    : server.get(address).as("admin").send();

            assertThat(answer.statusCode()).as(address + " " + body).isLessThan(500);
        }
    }

    private static String hostile(Example example, Random random) {
        String path = example.route().path();
        StringBuilder query = new StringBuilder(example.isChange() ? CSRF : "");
        for (Parameter parameter : example.route().contract().parameters()) {
            String value = URLEncoder.encode(Hostile.text(random), StandardCharsets.UTF_8);
            if (parameter.place() == Parameter.Place.PATH) {
                path = path.replace("{" + parameter.name() + "}", value.replace("+", "%20"));
            } else if (random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(parameter.name())
                        .append('=')
                        .append(value);
            }
        }
        return "/api/v1" + path + (query.isEmpty() ? "" : "?" + query);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        server.renew();

        assertThat(server.get("/api/v1/nothing").send().statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v2/session").send().statusCode()).isEqualTo(404);
        assertThat(server.get("/api").send().statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/requests/").send().statusCode()).isEqualTo(400);
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        server.renew();

        HttpResponse<String> answer = server.get("/api/v1/purposes").send("HEAD");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void settingsThatAreWrongAreSaidToBe() {
        server.renew();
        server.switchOff();

        assertThat(server.get("/api/v1/session").send().statusCode()).isEqualTo(503);
        assertThat(server.get("/api/v1/health?detail=true").as("admin").send().body())
                .contains("\"code\":\"store-closed\"");
    }
}
