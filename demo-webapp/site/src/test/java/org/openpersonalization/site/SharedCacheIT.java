package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SiteExtension.class)
@DisplayName("Ids where nobody is asked first")
class SharedCacheIT {

    private static final String[] NEW_YORK = {"User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "US-NY"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home.html",
                "/home/pricing.html",
                "/home/guides.html",
                "/home/guides/trail-running.html",
                "/home/newsletter.html",
                "/home/search.html?q=tent",
                "/de/home/guides.html",
                "/home/nowhere.html",
                "/nowhere",
                "/",
                "/.resources/outdoor/webresources/css/site.css",
                "/.personalization/health"
            })
    void idGoesOnlyOntoAnswersThatNoSharedCacheKeeps(String path, Site site) {
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = Person.visiting(site, NEW_YORK).get(path);
            List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("p13n"))
                    .toList();

            if (!cookies.isEmpty()) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .containsAnyOf("private", "no-store")
                        .doesNotContain("public", "s-maxage");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home.html", "/.personalization/first-layer.css", "/.personalization/tracker.js"})
    void personGetsAnIdByAPrivatePageOrWhatEveryPageLoads(String path, Site site) {
        Person person = Person.visiting(site, NEW_YORK);

        person.get(path);

        assertThat(person.cookie("p13n_id")).isPresent();
        assertThat(person.cookie("p13n_defaults")).isPresent();
    }

    @Test
    void pagesWithoutCookiesMakeNoVisitorAndOneThatBringsItsIdMakesOne(Site site) {
        site.database().rows();
        Set<String> before = site.database().visitors();
        for (int page = 0; page < 10; page++) {
            Person.visiting(site, NEW_YORK).get("/home.html");
        }
        site.database().rows();
        assertThat(site.database().visitors()).isEqualTo(before);

        Person person = Person.visiting(site, NEW_YORK);
        person.get("/home.html");
        person.get("/home/pricing.html");

        assertThat(site.database().newcomer(before)).isNotEmpty();
    }

    @Test
    void crawlersGetNoIdAndMakeNoVisitor(Site site) {
        site.database().rows();
        Set<String> before = site.database().visitors();
        for (String agent : List.of(
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0; +https://openai.com/bot)",
                "curl/8.5.0")) {
            Person crawler = Person.visiting(site, "User-Agent", agent, "X-Geo-Region", "US-NY");
            crawler.get("/home.html");
            crawler.get("/home/pricing.html");
            assertThat(crawler.cookie("p13n_id")).as(agent).isEmpty();
        }
        site.database().rows();
        assertThat(site.database().visitors()).isEqualTo(before);
    }
}
