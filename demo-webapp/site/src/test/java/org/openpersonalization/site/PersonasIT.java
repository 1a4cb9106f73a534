package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("The demo's personas preview the pages that they would get")
class PersonasIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONSENT = "/.personalization/consent";
    private static final List<String> PAGES = List.of("home", "home/pricing", "home/products");

    private static List<String> personas(Admin editor) {
        List<String> names = new ArrayList<>();
        editor.read("/personas")
                .get("personas")
                .forEach(each -> names.add(each.get("name").asText()));
        return names;
    }

    private static String link(Admin editor, String persona) {
        return editor.post("/personas/link", "{\"name\":\"" + persona + "\"}")
                .get("parameter")
                .asText();
    }

    /** The variant of each component of a page, as the persona's own row of the matrix has it. */
    private static Map<String, String> matrix(Admin editor, String page, String persona) {
        Map<String, String> variants = new LinkedHashMap<>();
        editor.read("/traces/matrix?page=" + page).get("rows").forEach(row -> {
            if (row.get("persona").asText().equals(persona)
                    && row.get("level").asText().equals("own")) {
                row.get("cells")
                        .forEach(cell -> variants.put(
                                cell.get("component").asText(),
                                cell.get("variant").asText()));
            }
        });
        return variants;
    }

    @Test
    void eachPageShowsWhatTheMatrixSays(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");
        TreeSet<String> shown = new TreeSet<>();

        for (String persona : personas(editor)) {
            String link = link(editor, persona);
            for (String page : PAGES) {
                HttpResponse<String> answer = site.get("/" + page + ".html?" + link, Visitors.PLAIN);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("p13n"));
                String html = answer.body().replace("&#45;", "-");
                matrix(editor, page, persona).forEach((component, variant) -> {
                    assertThat(Site.variantOf(html, component))
                            .as("%s on %s: %s", persona, page, component)
                            .isIn(variant, "nothing");
                    shown.add(component + " " + Site.variantOf(html, component));
                });
            }
        }

        assertThat(shown)
                .filteredOn(each -> !each.endsWith(" default") && !each.endsWith(" nothing"))
                .as("the personas differ")
                .hasSizeGreaterThan(5);
    }

    @Test
    void jsonOfAPageSaysWhatTheMatrixSays(Site site) throws IOException {
        Admin editor = Admin.loggedIn(site, "editor");

        for (String persona : personas(editor)) {
            JsonNode page = JSON.readTree(site.page(
                    "/.personalization/v1/pages/home?content=false&lang=en&" + link(editor, persona), Visitors.PLAIN));
            Map<String, String> variants = new LinkedHashMap<>();
            page.get("@components")
                    .forEach(each -> variants.put(
                            each.get("component").asText(), each.get("variant").asText()));

            assertThat(page.get("@mode").asText()).isEqualTo("preview");
            assertThat(page.findValues("receipt")).allMatch(JsonNode::isNull);
            assertThat(variants).isNotEmpty();
            assertThat(matrix(editor, "home", persona)).as(persona).containsAllEntriesOf(variants);
        }
    }

    @Test
    void removedPersonaIsAnsweredWithThoseThatExist(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");
        editor.post(
                "/personas",
                "{\"name\":\"passing\",\"title\":\"Passing\",\"description\":\"\",\"state\":{},\"isNew\":true}");
        String link = link(editor, "passing");
        assertThat(site.get("/home.html?" + link, Visitors.PLAIN).statusCode()).isEqualTo(200);
        editor.post("/personas/passing/remove", "{}");

        for (String path : List.of("/home.html?", "/.personalization/v1/pages/home?")) {
            HttpResponse<String> answer = site.get(path + link, Visitors.PLAIN);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("no persona").contains(personas(editor));
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        }
        assertThat(site.get("/.personalization/v1/pages/home?p13n-persona=forged", Visitors.PLAIN)
                        .body())
                .contains("preview-token-invalid");
    }

    @Test
    void nothingThatAPreviewSendsIsStoredButAWithdrawal(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");
        String preview = "/home.html?" + link(editor, personas(editor).get(0));
        Person own = Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "DE-BE")
                .allow("behavioral", "analytics");
        Person previewing = own.with("Referer", site.url(preview));
        long before = site.database().rows();

        HttpResponse<String> signals = previewing.signals(Person.event("seen-in-a-preview"));
        HttpResponse<String> answers = previewing.form(
                "/.personalization/answers",
                "answer.goal",
                "family-hiking",
                "preferences",
                "true",
                "return",
                "/home.html");
        HttpResponse<String> form = previewing.form("/.personalization/consent", "all", "true");
        HttpResponse<String> script =
                previewing.json(CONSENT, "{\"purposes\":{\"preferences\":true,\"pricing\":false}}");

        assertThat(signals.body()).contains("\"accepted\":0");
        assertThat(script.body()).contains("\"preferences\":false", "\"behavioral\":true");
        assertThat(List.of(signals, answers, form, script))
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Set-Cookie"))
                        .noneMatch(cookie -> cookie.matches("(__Host-)?p13n_(id|consent)=.*")));
        assertThat(site.database().rows()).isEqualTo(before);

        assertThat(previewing
                        .json(CONSENT, "{\"purposes\":{\"behavioral\":false}}")
                        .body())
                .contains("\"behavioral\":false", "\"analytics\":true");
    }

    @Test
    void traceOfAVisitorSaysWhatThePageShows(Site site) throws InterruptedException {
        Admin privacy = Admin.loggedIn(site, "privacy");
        Set<String> others = site.database().visitors();
        Person visitor = Person.knownWell(site);
        String code = site.database().newcomer(others);
        String html = visitor.page("/home.html").replace("&#45;", "-");

        JsonNode trace = traceAfterTheRefusal(privacy, code);

        assertThat(trace.at("/situation/device").asText()).isEqualTo("desktop");
        assertThat(trace.get("components"))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(
                                Site.variantOf(html, component.get("component").asText()))
                        .as("%s", component)
                        .isIn(component.get("variant").asText(), "nothing"));
        assertThat(privacy.read("/audit?limit=10").findValuesAsText("action")).contains("visitor.traced");
    }

    /** Exposures are stored after the response: waits for one without the purpose that the visitor refused last. */
    private static JsonNode traceAfterTheRefusal(Admin privacy, String code) throws InterruptedException {
        JsonNode trace = privacy.read("/visitors/" + code + "/trace?page=home");
        for (int i = 0; i < 100 && trace.at("/situation/consent").toString().contains("pricing"); i++) {
            Thread.sleep(100);
            trace = privacy.read("/visitors/" + code + "/trace?page=home");
        }
        return trace;
    }

    @Test
    void eachComponentOfAPageHasOneShownCandidate(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");

        for (String persona : personas(editor)) {
            JsonNode trace = editor.read("/traces?page=home&persona=" + persona);

            assertThat(trace.get("components"))
                    .isNotEmpty()
                    .allSatisfy(component -> assertThat(component.findValuesAsText("outcome"))
                            .as("%s: %s", persona, component)
                            .containsOnlyOnce("shown"));
        }
    }
}
