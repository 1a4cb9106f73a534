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
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
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
    void visitorGetsTheTokenInACookieOfTheFolderThatSetIt() {
        assertThat(cookies(browser.get("/home.html")))
                .startsWith("csrf=")
                .contains("HttpOnly")
                .doesNotContainIgnoringCase("path");
    }

    @Test
    void foreignCookieIsReplaced() {
        assertThat(cookies(browser.get("/home.html", "Cookie", "csrf=shared"))).startsWith("csrf=");
        assertThat(cookies(browser.get("/home.html", "Cookie", "csrf=AAAAAAAAAAAAAAAAAAAAAA")))
                .isEmpty();
    }

    @Test
    void anonymousParameterThatRepeatsTheCookiePasses() {
        assertThat(browser.post("/.probe/x?csrf=any", "a", "Content-Type", "text/plain", "Cookie", "csrf=any")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/.probe/x?csrf=other", "a", "Content-Type", "text/plain", "Cookie", "csrf=any")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/.probe/x?csrf=", "a", "Content-Type", "text/plain", "Cookie", "csrf=")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void basicHeaderWithoutASessionIsCheckedAsAnonymous() {
        String basic = Browser.basic("superuser");

        assertThat(browser.post("/.probe/x", "a", "Content-Type", "text/plain", "Authorization", basic)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(
                                "/.probe/x?csrf=any",
                                "a",
                                "Content-Type",
                                "text/plain",
                                "Authorization",
                                basic,
                                "Cookie",
                                "csrf=any")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void systemPathsAreClosedToVisitors() {
        HttpResponse<String> refused = browser.get("/.magnolia/anything");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("mgnlUserId");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void visitorsMayNotAskByHead() {
        assertThat(browser.method("HEAD", "/home.html", "").statusCode()).isEqualTo(403);
        assertThat(browser.method("HEAD", "/.resources/testsite/webresources/site.css", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void userWithoutTheRightGetsAnEmpty403() {
        HttpResponse<String> refused = browser.get("/.probe/x", "Authorization", Browser.basic("guest"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void formLogsInAtItsOwnAddressAndTheSessionHasATokenOfItsOwn() {
        String csrf = cookies(browser.get("/.magnolia/x")).split(";")[0];
        String form = "mgnlUserId=superuser&mgnlUserPSWD=superuser";

        assertThat(login("/home.html?a=b", form, csrf).statusCode()).isEqualTo(403);
        HttpResponse<String> loggedIn = login("/home.html?a=b", form + "&" + csrf, csrf);

        assertThat(loggedIn.statusCode()).isEqualTo(302);
        assertThat(loggedIn.headers().firstValue("Location").orElse("")).endsWith("/home.html?a=b");
        String cookie = cookies(loggedIn);
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
        String session = cookie.split(";")[0];
        HttpResponse<String> page = browser.get("/home.html?me=1", "Cookie", session);
        assertThat(page.body()).contains("Made by superuser");
        assertThat(cookies(page)).as("no token goes into a cookie").isEmpty();
        String token = browser.get("/.probe/token", "Cookie", session).body();
        assertThat(token).hasSizeGreaterThan(10);
        assertThat(browser.post("/.probe/x?csrf=" + token, "a", "Content-Type", "text/plain", "Cookie", session)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/.probe/x?" + csrf, "a", "Content-Type", "text/plain", "Cookie", session + ";" + csrf)
                        .statusCode())
                .as("a session is not checked by a cookie")
                .isEqualTo(403);
        String id = session.substring("JSESSIONID=".length());
        assertThat(browser.get("/home.html;jsessionid=" + id + "?me=3").body()).contains("Made by anonymous");
    }

    @Test
    void bypassedAddressLogsInWithoutAToken() {
        Content.change("config", session -> {
            Node bypass = session.getNode(CSRF + "/bypasses").addNode("login", "mgnl:contentNode");
            bypass.setProperty("class", "info.magnolia.voting.voters.URIStartsWithVoter");
            bypass.setProperty("pattern", "/.probe/login");
        });
        String form = "mgnlUserId=editor&mgnlUserPSWD=editor";
        assertThat(Content.eventually(() -> login("/.probe/login", form, "a=b").statusCode() == 302))
                .isTrue();

        assertThat(cookies(login("/.probe/login", form, "a=b"))).startsWith("JSESSIONID=");
        assertThat(cookies(login("/.probe/login?" + form, "", "a=b"))).startsWith("JSESSIONID=");
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\neditor\r\n";
        assertThat(cookies(browser.post(
                        "/.probe/login",
                        part.formatted("mgnlUserId") + part.formatted("mgnlUserPSWD") + "--x--\r\n",
                        "Content-Type",
                        "multipart/form-data; boundary=x")))
                .as("a multipart form has parameters too")
                .startsWith("JSESSIONID=");
    }

    @Test
    void basicHeaderLogsInForOneRequestWithoutASession() {
        HttpResponse<String> page = browser.get("/home.html?me=2", "Authorization", Browser.basic("superuser"));

        assertThat(page.body()).contains("Made by superuser");
        assertThat(cookies(page)).doesNotContain("JSESSIONID");
        assertThat(browser.get("/.magnolia/x", "Authorization", Browser.basic("nobody"))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> login(String path, String form, String cookie) {
        return browser.post(path, form, "Content-Type", FORM, "Cookie", cookie);
    }

    private HttpResponse<String> post(String path, String body, String type) {
        return browser.post(path, body, "Content-Type", type);
    }

    private static String cookies(HttpResponse<String> response) {
        return String.join("\n", response.headers().allValues("Set-Cookie"));
    }
}
