package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.module.cache.CacheModule;
import info.magnolia.objectfactory.Components;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jcr.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("magnolia-api §3 what the page cache gives to whom")
class PageCacheLeaksIT extends RunningHost {

    private static final int AFTER_A_FLUSH = 20;
    private static final String POLICY = "/modules/cache/config/contentCaching/defaultPageCache/cachePolicy";

    @BeforeEach
    void emptyCache() {
        Components.getComponent(CacheModule.class).getCache("defaultPageCache").clear();
    }

    @Test
    void withoutAnyMarkingEverybodyGetsTheFirstVisitorsPage() {
        assertLeaks("/leaks/nothing.html");
    }

    @Test
    void headerSetBeforeTheCacheLeaksAndIsOverwritten() {
        assertLeaks("/leaks/nothing.html", "X-Do", "header");
        assertThat(cacheControl(visit("/leaks/nothing.html", "v9", "X-Do", "header")))
                .isEqualTo("no-cache, no-store, must-revalidate, max-age=0");
    }

    @Test
    void noStoreAloneBehindTheCacheLeaks() {
        assertLeaks("/leaks/noStore.html");
    }

    @Test
    void headerNamesAreCaseSensitive() {
        assertLeaks("/leaks/lowerCase.html");
    }

    @Test
    void privateNoStoreBehindTheCacheIsRightAndReachesTheBrowser() {
        assertEverybodyGetsTheirOwn("/leaks/privateNoStore.html");
        assertThat(cacheControl(visit("/leaks/privateNoStore.html", "v9"))).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noCache", "maxAge0", "pragma"})
    void otherMarksBehindTheCacheAreRightToo(String page) {
        assertEverybodyGetsTheirOwn("/leaks/" + page + ".html");
    }

    @Test
    void listenerThatMarksTheResponseOfTheContextIsRight() {
        assertEverybodyGetsTheirOwn("/leaks/marked.html");
    }

    @Test
    void firstRenderingMakesMissingAreasAndThatFlushesTheCache() {
        visit("/leaks/nothing.html", "v1");

        visit("/leaks/withoutAreas.html", "v1");

        assertThat(Content.eventually(() -> Components.getComponent(CacheModule.class)
                                .getCache("defaultPageCache")
                                .getSize()
                        == 0))
                .isTrue();
    }

    @Test
    void timeToLiveOfZeroSetBeforeTheCacheIsRight() {
        assertEverybodyGetsTheirOwn("/leaks/nothing.html", "X-Do", "ttl");
    }

    @Test
    void keyGeneratorOfTheRequestCachesPerVisitor() {
        assertEverybodyGetsTheirOwn("/leaks/nothing.html", "X-Do", "key");
    }

    @Test
    void keyGeneratorOfTheConfigurationCachesPerVisitorAfterTheModuleRestarted() {
        Content.change(
                "config",
                session -> session.getNode(POLICY)
                        .addNode("cacheKeyGenerator", "mgnl:contentNode")
                        .setProperty("class", RecorderFilter.VisitorKeys.class.getName()));
        try {
            assertThat(Content.eventually(
                            () -> bodiesFor("/leaks/nothing.html").get(1).contains("for v1")))
                    .isTrue();
            emptyCache();
            assertEverybodyGetsTheirOwn("/leaks/nothing.html");
            assertThat(Components.getComponent(CacheModule.class)
                            .getCache("defaultPageCache")
                            .getSize())
                    .isEqualTo(3);
        } finally {
            Content.change("config", session -> session.removeItem(POLICY + "/cacheKeyGenerator"));
            assertThat(Content.eventually(() -> {
                        emptyCache();
                        return bodiesFor("/leaks/nothing.html").get(1).contains("for none");
                    }))
                    .isTrue();
        }
    }

    @Test
    void onceUncacheableTheKeyStaysUncacheable() {
        visit("/leaks/nothing.html", "none", "X-Do", "ttl");
        assertLeaks("/leaks/nothing.html");
        assertThat(visit("/leaks/nothing.html", "v5", "X-Do", "ttl").body()).contains("for v5");
    }

    @Test
    void cookieHeaderBehindTheCacheIsReplayedToEverybodyAndWipesTheOthers() {
        visit("/leaks/cookie.html", "v1");

        HttpResponse<String> second = visit("/leaks/cookie.html", "v2", "X-Do", "cookie");

        assertThat(second.headers().allValues("Set-Cookie")).containsExactly("visit=first; Path=/");
    }

    @Test
    void cookieBeforeTheCacheIsNotStored() {
        visit("/leaks/nothing.html", "v1", "X-Do", "cookie");

        assertThat(visit("/leaks/nothing.html", "v2").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void filterBeforeTheCacheRunsOnEveryHit() {
        visit("/leaks/nothing.html", "v1");

        assertThat(visit("/leaks/nothing.html", "v2").headers().firstValue("X-Recorder"))
                .contains("passed");
    }

    @Test
    void laterPageOfAnotherVisitorAnswers304() {
        String date = visit("/leaks/nothing.html", "v2")
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();

        assertThat(visit("/leaks/nothing.html", "v1", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        assertThat(visit("/leaks/nothing.html", "v1", "If-Modified-Since", "Thu, 01 Jan 1970 00:00:10 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void servletAnswersAreCachedTooUnlessPrivate() {
        assertThat(visit("/.probe/data", "v1").body()).endsWith("|v1");
        assertThat(visit("/.probe/data", "v2").body()).endsWith("|v1");
        assertThat(visit("/.probe/stored", "v1", "X-Cache-Control", "no-store").body())
                .endsWith("|v1");
        assertThat(visit("/.probe/stored", "v2", "X-Cache-Control", "no-store").body())
                .endsWith("|v1");
        assertThat(visit("/.probe/own", "v1", "X-Cache-Control", "private, no-store")
                        .body())
                .endsWith("|v1");
        assertThat(visit("/.probe/own", "v2", "X-Cache-Control", "private, no-store")
                        .body())
                .endsWith("|v2");
    }

    @Test
    void bypassVoterKeepsTheCacheAwayFromServlets() {
        Content.change("config", session -> {
            Node voter = session.getNode(POLICY + "/shouldBypassVoters/urls/excludes")
                    .addNode("probe", "mgnl:contentNode");
            voter.setProperty("class", "info.magnolia.voting.voters.URIStartsWithVoter");
            voter.setProperty("pattern", "/.probe/free");
        });
        assertThat(Content.eventually(() -> {
                    visit("/.probe/free", "v1");
                    return visit("/.probe/free", "v2").body().endsWith("|v2");
                }))
                .isTrue();
    }

    @Test
    void campaignParametersArePartOfTheKeyAndOthersPassTheCacheBy() {
        assertLeaks("/leaks/nothing.html?utm_campaign=spring");
        assertThat(visit("/leaks/nothing.html?utm_campaign=autumn", "v3").body())
                .contains("for v3");
        assertEverybodyGetsTheirOwn("/leaks/nothing.html?page=2");
    }

    @Test
    void changeInAnyWorkspaceFlushesEverythingUnlessExcluded() {
        visit("/leaks/nothing.html", "v1");

        Content.change("website", session -> session.getNode("/home").setProperty("changed", "now"));

        assertThat(Content.eventually(
                        () -> visit("/leaks/nothing.html", "v2").body().contains("for v2")))
                .isTrue();
    }

    @Test
    void firstAnswerOfAPageThatIsNotKeptCarriesADateAndIsSentAgainInFull() {
        String page = "/leaks/privateNoStore.html";
        String date = visit(page, "v1").headers().firstValue("Last-Modified").orElseThrow();

        assertThat(visit(page, "v1", "If-Modified-Since", date).statusCode()).isEqualTo(200);
        assertThat(Stream.generate(() -> visit(page, "v1").headers().firstValue("Last-Modified"))
                        .limit(AFTER_A_FLUSH))
                .as("a flush in between makes an answer the first one again")
                .anyMatch(Optional::isEmpty);
    }

    @Test
    void answerThatPassesTheCacheByCarriesPragmaAndAnExpiryLongPast() {
        HttpResponse<String> passing = visit("/.probe/x?page=2", "v1");

        assertThat(passing.headers().firstValue("Pragma")).contains("no-cache");
        assertThat(passing.headers().firstValue("Expires").orElse("")).contains("1970");
    }

    @Test
    void changeInAnExcludedWorkspaceLeavesTheCacheAlone() {
        visit("/leaks/nothing.html", "v1");

        Content.change("tracking", session -> session.getRootNode().addNode("visit", "mgnl:content"));
        for (int i = 0; i < 10; i++) {
            Content.pause();
        }

        assertThat(visit("/leaks/nothing.html", "v2").body()).contains("for v1");
    }

    @Test
    void headIsCachedUnderAKeyOfItsOwnAndHasTheSameLength() {
        String basic = Browser.basic("superuser");
        HttpResponse<String> head = browser.method("HEAD", "/home.html", "", "Authorization", basic);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(browser.get("/home.html").headers().firstValue("Content-Length"))
                .isPresent();
    }

    @Test
    void pageWithAFreemarkerErrorIsCached() {
        HttpResponse<String> first = visit("/faults.html", "v1");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(visit("/faults.html", "v2").headers().firstValue("Last-Modified"))
                .isEqualTo(first.headers().firstValue("Last-Modified"))
                .isPresent();
    }

    @Test
    void answerPastTheThresholdIsStreamedAndNotCached() {
        assertEverybodyGetsTheirOwn("/leaks/huge.html");
        assertThat(visit("/leaks/huge.html", "v1").headers().firstValue("Last-Modified"))
                .isEmpty();
    }

    private void assertLeaks(String path, String... headers) {
        assertThat(bodiesFor(path, headers)).allMatch(body -> body.contains("for none"));
    }

    private void assertEverybodyGetsTheirOwn(String path, String... headers) {
        List<String> bodies = bodiesFor(path, headers);
        assertThat(bodies.get(0)).contains("for none");
        assertThat(bodies.get(1)).contains("for v1");
        assertThat(bodies.get(2)).contains("for v2");
        assertThat(bodies.get(3)).contains("for v1");
        assertThat(bodies.get(4)).contains("for none");
    }

    private List<String> bodiesFor(String path, String... headers) {
        return List.of("none", "v1", "v2", "v1", "none").stream()
                .map(visitor -> visit(path, visitor, headers).body())
                .toList();
    }

    private HttpResponse<String> visit(String path, String visitor, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("X-Visitor", visitor, "Cookie", "csrf=AAAAAAAAAAAAAAAAAAAAAA"), Stream.of(headers))
                .toArray(String[]::new);
        return browser.get(path, all);
    }

    private static String cacheControl(HttpResponse<String> response) {
        return response.headers().firstValue("Cache-Control").orElse("");
    }
}
