package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("magnolia-api §1 a page on its way through Tomcat, filters, cache and FreeMarker")
class PageRenderingIT {

    @TempDir
    static Path folder;

    static Host host;
    static Browser browser;

    @BeforeAll
    static void start() throws HostStartException {
        host = Host.start(HostSettings.publicInstance(folder));
        browser = new Browser(host);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

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
}
