package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import javax.jcr.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §4 servlets, CSRF token and log-in")
class ServletsAndCsrfIT extends RunningHost {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CSRF = "/server/filters/csrfTokenSecurity";

    @Test
    void servletOfTheDescriptorGetsPathsParametersAndComponents() {
        assertThat(browser.get("/.probe/collect").body()).startsWith("/.probe|/collect|hello|true|");
    }

    @Test
    void postWithoutTokenIs403WhateverItsOrigin() {
        HttpResponse<String> refused = browser.post(
                "/.probe/x",
                "{}",
                "Content-Type",
                "application/json",
                "Origin",
                host.url(""),
                "Referer",
                host.url("/"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("CSRF token mismatch");
    }

    @Test
    void bypassOpensOnePrefixAndABodyArrivesUnlessItIsAForm() {
        Content.change("config", session -> {
            Node bypass = session.getNode(CSRF + "/bypasses").addNode("probe", "mgnl:contentNode");
            bypass.setProperty("class", "info.magnolia.voting.voters.URIStartsWithVoter");
            bypass.setProperty("pattern", "/.probe/open");
        });
        assertThat(Content.eventually(
                        () -> post("/.probe/open", "x", "text/plain").statusCode() == 200))
                .isTrue();

        assertThat(post("/.probe/open", "{\"a\":1}", "application/json").body()).isEqualTo("body={\"a\":1}|a=null");
        assertThat(post("/.probe/open", "{\"a\":2}", "application/json").body()).isEqualTo("body={\"a\":2}|a=null");
        assertThat(post("/.probe/open", "plain", "text/plain").body()).isEqualTo("body=plain|a=null");
        assertThat(post("/.probe/open", "a=1", FORM).body()).isEqualTo("body=|a=1");
        assertThat(post("/.probe/closed", "plain", "text/plain").statusCode()).isEqualTo(403);
    }

    @Test
    void visitorGetsTheCsrfCookieBeforeTheCacheOnlyWhenConfigured() {
        assertThat(cookies(browser.get("/home.html"))).isEmpty();

        Content.change("config", session -> session.getNode(CSRF).setProperty("cookieForAnonymous", "true"));
        assertThat(Content.eventually(() -> cookies(browser.get("/home.html")).startsWith("csrf=")))
                .isTrue();
        assertThat(cookies(browser.get("/home.html"))).startsWith("csrf=").contains("HttpOnly");

        Content.change("config", session -> session.getNode(CSRF).setProperty("cookieForAnonymous", "false"));
        assertThat(Content.eventually(() -> cookies(browser.get("/home.html")).isEmpty()))
                .isTrue();
    }

    @Test
    void systemPathsAreClosedToVisitors() {
        HttpResponse<String> machine = browser.get("/.magnolia/anything");
        assertThat(machine.statusCode()).isEqualTo(401);
        assertThat(machine.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");

        HttpResponse<String> person = browser.get("/.magnolia/anything", "Accept", "text/html");
        assertThat(person.statusCode()).isEqualTo(401);
        assertThat(person.body()).contains("mgnlUserId");
        assertThat(person.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void formLogsInWithTheTokenAndOnlyThenASessionBegins() {
        String csrf =
                cookies(browser.get("/.magnolia/x", "Accept", "text/html")).split(";")[0];
        String token = csrf.substring("csrf=".length());
        String form = "mgnlUserId=editor&mgnlUserPSWD=editor&mgnlReturnTo=/home.html";

        assertThat(browser.post("/", form, "Content-Type", FORM, "Cookie", csrf).statusCode())
                .isEqualTo(403);
        HttpResponse<String> loggedIn =
                browser.post("/", form + "&csrf=" + token, "Content-Type", FORM, "Cookie", csrf);

        assertThat(loggedIn.statusCode()).isEqualTo(302);
        assertThat(loggedIn.headers().firstValue("Location")).contains("/home.html");
        String session = cookies(loggedIn);
        assertThat(session).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(browser.get("/home.html?me=1", "Cookie", session.split(";")[0])
                        .body())
                .contains("Made by editor");
        String id = session.split(";")[0].substring("JSESSIONID=".length());
        assertThat(browser.get("/home.html;jsessionid=" + id + "?me=3").body()).contains("Made by anonymous");
    }

    @Test
    void forgedTokenOrForeignReturnAddressDoesNotHelp() {
        String form = "mgnlUserId=editor&mgnlUserPSWD=editor&csrf=a.b";
        assertThat(browser.post("/", form, "Content-Type", FORM, "Cookie", "csrf=a.b")
                        .statusCode())
                .isEqualTo(403);

        String csrf =
                cookies(browser.get("/.magnolia/x", "Accept", "text/html")).split(";")[0];
        String foreign = "mgnlUserId=editor&mgnlUserPSWD=editor&mgnlReturnTo=//evil.example/&" + csrf;
        assertThat(browser.post("/", foreign, "Content-Type", FORM, "Cookie", csrf)
                        .headers()
                        .firstValue("Location"))
                .contains("/");
    }

    @Test
    void basicHeaderLogsInForOneRequestWithoutASession() {
        HttpResponse<String> page = browser.get("/home.html?me=2", "Authorization", Browser.basic("superuser"));

        assertThat(page.body()).contains("Made by superuser");
        assertThat(cookies(page)).isEmpty();
        assertThat(browser.get("/.magnolia/x", "Authorization", Browser.basic("nobody"))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String body, String type) {
        return browser.post(path, body, "Content-Type", type);
    }

    private static String cookies(HttpResponse<String> response) {
        return String.join("\n", response.headers().allValues("Set-Cookie"));
    }
}
