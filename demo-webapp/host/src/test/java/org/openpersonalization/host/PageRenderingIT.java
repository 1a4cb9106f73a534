package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §1 a page on its way through Tomcat, filters, cache and FreeMarker")
class PageRenderingIT extends RunningHost {

    @Test
    void pageIsRenderedWithAreasAndComponents() {
        HttpResponse<String> page = browser.get("/home.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<h1>Home</h1>")
                .contains("<p data-name=\"first\">&lt;b&gt;Hello&lt;/b&gt;|<b>Hello</b></p>")
                .contains("<p data-name=\"second\">Second|Second</p>")
                .contains("<section class=\"loud\"><p data-name=\"loud\">In script|In script</p>")
                .contains("Made by anonymous");
    }

    @Test
    void addressWithALanguageGivesTheLocalisedContent() {
        assertThat(browser.get("/de/home.html").body())
                .contains("<html lang=\"de\">")
                .contains("<h1>Start</h1>")
                .contains("Hallo|Hallo")
                .contains("Second|Second")
                .contains("Gemacht von");
    }

    @Test
    void componentThatThrowsCostsOnlyItself() {
        HttpResponse<String> page = browser.get("/faults.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<p>before</p><p>behind</p>")
                .contains("still here|still here")
                .contains("</html>")
                .doesNotContain("FreeMarker")
                .doesNotContain("Exception");
    }

    @Test
    void areaInsideAComponentIsRenderedAndAMissingOneIsMadeOnFirstRendering() {
        assertThat(browser.get("/nested.html").body()).contains("deep inside|deep inside");

        Content.change(
                "website",
                session -> assertThat(session.nodeExists("/nested/main/empty/inner"))
                        .isTrue());
    }

    @Test
    void templatesReadPathsParentsChildrenAndUnescapedText() {
        assertThat(browser.get("/functions.html").body())
                .contains("path=/functions/main/functions")
                .contains("parent=main page=functions root=functions")
                .contains("children=variants,")
                .contains("decoded=<b>1</b> encoded=&lt;b&gt;1&lt;/b&gt;")
                .contains("link=/functions.html")
                .contains("byId=&lt;b&gt;1&lt;/b&gt;|<b>1</b>");
    }

    @Test
    void wrappingForI18nAgainThrowsForPlainComponentsToo() {
        assertThat(browser.get("/functions.html").body()).contains("wrapForI18n=threw");
    }

    @Test
    void anonymousReadsNoConfiguration() {
        assertThat(browser.get("/functions.html").body()).contains("config=unreadable");
    }

    @Test
    void optionalAreaIsNotMade() {
        browser.get("/nested.html");

        Content.change("website", session -> {
            assertThat(session.nodeExists("/nested/scripted")).isTrue();
            assertThat(session.nodeExists("/nested/promo")).isFalse();
        });
    }

    @Test
    void areaAloneIsRenderedOnRequest() {
        assertThat(browser.get("/home~mgnlArea=main~.html").body())
                .contains("Second|Second")
                .doesNotContain("<h1>");
        assertThat(browser.get("/home~mgnlArea=none~.html").statusCode()).isEqualTo(404);
    }

    @Test
    void addressWithoutContentIsNotFound() {
        assertThat(browser.get("/nothing.html").statusCode()).isEqualTo(404);
        assertThat(browser.get("/home.pdf").statusCode()).isEqualTo(404);
        assertThat(browser.get("/a:b%5B/%7B.html").statusCode()).isEqualTo(404);
    }

    @Test
    void editedContentShowsWithoutARestart() {
        browser.get("/home/inside.html");

        Content.change("website", session -> session.getNode("/home/inside").setProperty("title", "Changed"));

        assertThat(Content.eventually(
                        () -> browser.get("/home/inside.html").body().contains("<h1>Changed</h1>")))
                .isTrue();
    }
}
