package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Content is edited by HTTP while the site runs")
class NodesServletIT extends RunningHost {

    private static final String NODES = "/.rest/nodes/v1/website";
    private static final String COMPONENT = """
            {"name":"%s","type":"mgnl:component","properties":[
              {"name":"mgnl:template","type":"String","multiple":false,"values":["testsite:components/text"]},
              {"name":"headline","type":"String","multiple":false,"values":["Written by HTTP"]},
              {"name":"topics","type":"String","multiple":true,"values":["a","b"]}]}
            """;

    @Test
    void visitorIsRefused() {
        assertThat(browser.get(NODES + "/home").statusCode()).isEqualTo(401);
        assertThat(browser.method("DELETE", NODES + "/home", "").statusCode()).isEqualTo(401);
    }

    @Test
    void nodeIsReadWithItsChildren() {
        HttpResponse<String> home = editor("GET", NODES + "/home?depth=2", "");

        assertThat(home.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(home.body()).contains("\"path\":\"/home/main/first\"").contains("\"type\":\"mgnl:page\"");
    }

    @Test
    void componentIsAddedChangedAndRemovedAndThePageShowsIt() {
        assertThat(editor("PUT", NODES + "/home/main", COMPONENT.formatted("written"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Content.eventually(() -> home().contains("Written by HTTP"))).isTrue();

        String change =
                "{\"properties\":[{\"name\":\"headline\",\"values\":[\"Changed\"]},{\"name\":\"topics\",\"values\":[]}]}";
        assertThat(editor("POST", NODES + "/home/main/written", change).body())
                .contains("Changed")
                .doesNotContain("topics");
        assertThat(Content.eventually(() -> home().contains("Changed|Changed"))).isTrue();

        assertThat(editor("DELETE", NODES + "/home/main/written", "").statusCode())
                .isEqualTo(204);
        assertThat(Content.eventually(() -> !home().contains("Changed|Changed")))
                .isTrue();
    }

    @Test
    void whatCannotBecomeContentIsRefused() {
        assertThat(editor("PUT", NODES + "/home/main", "{not json").statusCode())
                .isEqualTo(400);
        assertThat(editor("PUT", NODES + "/home/main", "{}").statusCode()).isEqualTo(400);
        assertThat(editor("PUT", NODES + "/home/main", "{\"name\":\"x\",\"type\":\"no:such\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(editor("PUT", NODES + "/home/main", " ".repeat(300_000)).statusCode())
                .isEqualTo(413);
        assertThat(editor("GET", NODES + "/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(editor("GET", "/.rest/nodes/v1/nowhere/x", "").statusCode()).isEqualTo(404);
        assertThat(editor("GET", NODES + "/a%5Bb:c", "").statusCode()).isEqualTo(404);
    }

    @Test
    void writingWithASessionNeedsTheToken() {
        String csrf = cookie(browser.get("/.magnolia/x"));
        String form = "mgnlUserId=superuser&mgnlUserPSWD=superuser&" + csrf;
        String session = cookie(browser.post(
                "/.magnolia/x", form, "Content-Type", "application/x-www-form-urlencoded", "Cookie", csrf));
        String token = browser.get("/.probe/token", "Cookie", session).body();
        String both = csrf + "; " + session;

        assertThat(put("?" + csrf, both).statusCode())
                .as("a cookie is no token of a session")
                .isEqualTo(403);
        assertThat(put("?csrf=" + token, both).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> put(String query, String cookies) {
        return browser.method("PUT", NODES + "/home/main" + query, COMPONENT.formatted("a"), "Cookie", cookies);
    }

    private HttpResponse<String> editor(String method, String path, String body) {
        return browser.method(method, path, body, "Authorization", Browser.basic("editor"));
    }

    private String home() {
        return browser.get("/home.html").body();
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }
}
