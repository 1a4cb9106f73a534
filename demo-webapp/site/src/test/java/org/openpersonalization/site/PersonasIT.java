package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("The demo's personas preview the pages that they would get")
class PersonasIT {

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
