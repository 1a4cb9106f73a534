package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since a JVM holds one host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A page in the page cache never outlives the texts in its banner")
class BannerKeepingIT {

    private static final String PLAIN_PAGE = "/home/newsletter.html";
    private static final String PERSONAL_PAGE = "/home.html";
    private static final String PURPOSE = "/personalization/purposes/behavioral";
    private static final String CONFIGURATION = "/config/modules/personalization/config";
    private static final Pattern VERSIONS = Pattern.compile("name=\"versions\" value=\"([^\"]+)\"");

    private Path data;
    private Process process;
    private Site site;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        start();
    }

    @AfterAll
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void allowAllWorksOnAKeptPageAfterAPurposeWasEdited() throws Exception {
        assertIsKept();
        String before = versions();

        site.setProperty(PURPOSE, "text", "An edited text");

        Patience.until(() -> !versions().equals(before) && haveVersions());
        assertAllowAllWorks();
        assertIsKept();
    }

    @Test
    void personalizedPageShowsAnEditedPurposeToo() throws Exception {
        String before = versions(PERSONAL_PAGE);

        site.setProperty(PURPOSE, "text", "A further text");

        Patience.until(() -> !versions(PERSONAL_PAGE).equals(before)
                && versions(PERSONAL_PAGE).equals(versions()));
    }

    @Test
    void keptPageOutlivesARestartAndAllowAllStillWorks() throws Exception {
        assertIsKept();
        site.setProperty(PURPOSE, "text", "Another text");
        stop();

        start();

        assertAllowAllWorks();
        assertIsKept();
    }

    @Test
    void settingThatStandsInEveryPageReachesKeptPages() throws Exception {
        assertIsKept();
        assertThat(page().body()).contains("/home/privacy.html");

        site.setProperty(CONFIGURATION + "/consent", "page", "/home/welcome.html");

        Patience.until(() -> page().body().matches("(?s).*class=\"p13n-privacy\"[^>]*><a href=\"/home/welcome.html.*"));
        site.setProperty(CONFIGURATION + "/consent", "page", "/home/privacy.html");
    }

    @Test
    void pageWithoutVersionsOfItsTextsIsKeptByNoCache() throws Exception {
        assertIsKept();

        site.setProperty(CONFIGURATION + "/store", "url", "jdbc:sqlite:/dev/null/nowhere.db");

        Patience.until(() -> versions().contains("behavioral_0"));
        for (int i = 0; i < 3; i++) {
            assertThat(page().headers().firstValue("Cache-Control")).hasValue("private, no-store");
        }
        site.setProperty(CONFIGURATION + "/store", "url", "");
        Patience.until(this::haveVersions);
        assertAllowAllWorks();
        assertIsKept();
    }

    private void start() throws Exception {
        process = DemoProcess.start("--port", "0", "--data", data.toString());
        site = new Site(
                DemoProcess.readyAddress(process).replaceAll("/$", ""),
                new VisitorDatabase(data.resolve("repository/personalization")));
        Patience.until(this::haveVersions);
    }

    private void assertIsKept() throws InterruptedException {
        assertThat(Patience.becomes(
                        () -> page().headers().firstValue("Last-Modified").isPresent() && date().equals(date())))
                .as("the page cache keeps the page")
                .isTrue();
        assertThat(page().headers().firstValue("Cache-Control").orElse("")).doesNotContain("private");
    }

    private void assertAllowAllWorks() {
        Person person = Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT);
        HttpResponse<String> answer =
                person.form("/.personalization/consent", "all", "true", "versions", versions(), "return", PLAIN_PAGE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(PLAIN_PAGE);
        assertThat(person.cookie("p13n_consent")).isPresent();
    }

    private HttpResponse<String> page() {
        return site.get(PLAIN_PAGE, "User-Agent", Visitors.DESKTOP_AGENT);
    }

    private String date() {
        return page().headers().firstValue("Last-Modified").orElse("");
    }

    /** Whether each text on the page is in the register; a yes to another one is answered with 503. */
    private boolean haveVersions() {
        return !versions().contains("_0");
    }

    private String versions() {
        return versions(PLAIN_PAGE);
    }

    private String versions(String path) {
        Matcher found = VERSIONS.matcher(site.page(path, "User-Agent", Visitors.DESKTOP_AGENT));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
