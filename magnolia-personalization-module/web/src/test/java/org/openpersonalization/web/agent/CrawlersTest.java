package org.openpersonalization.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.web.Requests;

class CrawlersTest {

    private static final UserAgents AGENTS = new UserAgents();
    private final Crawlers crawlers = Crawlers.bundled();

    /** More than 2000 published headers; one test, since each takes no time. */
    @Test
    void everyPublishedCrawlerIsOne() throws IOException {
        List<String> missed = instances()
                .filter(line ->
                        crawlers.kindOf(line.substring(line.indexOf('\t') + 1)).isEmpty())
                .toList();

        assertThat(instances()).hasSizeGreaterThan(2000);
        assertThat(missed).isEmpty();
    }

    @Test
    void everyPublishedCrawlerIsReadAsOne() throws IOException {
        List<String> people = instances()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .filter(agent -> AGENTS.read(
                                Requests.request().header("User-Agent", agent).build())
                        .crawler()
                        .isEmpty())
                .toList();

        assertThat(people).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html), SEARCH",
        "'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0; +https://openai.com/bot)', ASSISTANT",
        "'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0)', ASSISTANT",
        "'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)', TRAINING",
        "CCBot/2.0 (https://commoncrawl.org/faq/), TRAINING",
        "'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36', MONITORING",
        "curl/8.5.0, MONITORING",
        "python-requests/2.32.0, MONITORING",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php), OTHER"
    })
    void kindIsThePurposeOfTheCrawler(String agent, CrawlerKind kind) {
        assertThat(crawlers.kindOf(agent)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.7 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 OPR/121.0.0.0",
                "Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/130.4.1 like Chrome/130.0.6723.102 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/486.0.0.40.104;FBDV/iPhone15,2]",
                "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
            })
    void browserOfAPersonIsNone(String agent) {
        assertThat(crawlers.kindOf(agent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void clientWithoutANameIsOfNoOtherKind(String agent) {
        assertThat(AGENTS.read(Requests.request().header("User-Agent", agent).build())
                        .crawler())
                .contains(CrawlerKind.OTHER);
    }

    private static Stream<String> instances() throws IOException {
        InputStream list = Objects.requireNonNull(CrawlersTest.class.getResourceAsStream("crawler-instances.tsv"));
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"));
    }
}
