package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.cms.filters.CompositeFilter;
import info.magnolia.cms.filters.FilterManager;
import info.magnolia.cms.filters.MgnlFilter;
import info.magnolia.objectfactory.Components;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §2 the chain of filters")
class FilterChainIT extends RunningHost {

    private static final String RECORDER = "/server/filters/recorder";

    @BeforeEach
    void forget() {
        RecorderFilter.SEEN.clear();
    }

    @Test
    void filtersStandInTheOrderOfARealInstance() {
        assertThat(filterNames())
                .containsExactly(
                        "context",
                        "contentType",
                        "multipartRequest",
                        "gzip",
                        "unicodeNormalization",
                        "csrfTokenSecurity",
                        "login",
                        "channel",
                        "siteMerge",
                        "trustedProxyHeaders",
                        "logout",
                        "securityCallback",
                        "csrfSecurity",
                        "cors",
                        "uriSecurity",
                        "range",
                        "i18n",
                        "recorder",
                        "cache",
                        "virtualURI",
                        "servlets",
                        "cms");
    }

    @Test
    void filterBeforeTheCacheKnowsAddressAndLanguageButNoContent() {
        browser.get("/de/home.html");

        assertThat(RecorderFilter.SEEN).containsExactly("/de/home.html|/home.html|de|null|null");
    }

    @Test
    void virtualAddressIsForwardedAndTheOncePerRequestFilterSeesItOnce() {
        assertThat(browser.get("/short").body()).contains("<h1>Home</h1>");
        assertThat(RecorderFilter.SEEN).containsExactly("/short|/short|en|null|null");
    }

    @Test
    void forwardKeepsTheLanguageAndTheDefaultLanguageMayBeNamed() {
        assertThat(browser.get("/de/short").body()).contains("<h1>Start</h1>");
        assertThat(browser.get("/en/home.html").body()).contains("<h1>Home</h1>");
    }

    @Test
    void virtualAddressMayRedirect() {
        assertThat(browser.get("/moved").statusCode()).isEqualTo(302);
        assertThat(browser.get("/moved").headers().firstValue("Location")).contains("/home.html");
    }

    @Test
    void filterRunsForServletsAndMissingPagesAndNotForWhatItBypasses() {
        browser.get("/.probe/x");
        browser.get("/nothing.html");
        browser.get("/.resources/testsite/webresources/site.css");

        assertThat(RecorderFilter.SEEN).hasSize(2);
    }

    @Test
    void selectorsStayInTheAddressThatTheFilterSees() {
        browser.get("/home~a~b~.html");

        assertThat(RecorderFilter.SEEN).containsExactly("/home~a~b~.html|/home~a~b~.html|en|null|null");
    }

    @Test
    void chainIsBuiltAnewWhenItsConfigurationChanges() {
        Content.change("config", session -> session.getNode(RECORDER).setProperty("enabled", "false"));
        assertThat(Content.eventually(() -> !recorderRuns())).isTrue();

        Content.change("config", session -> session.getNode(RECORDER).setProperty("enabled", "true"));
        assertThat(Content.eventually(this::recorderRuns)).isTrue();
    }

    @Test
    void brokenChainLeavesTheOneBeforeInForce() {
        Content.change("config", session -> session.getNode(RECORDER).setProperty("class", "no.such.Filter"));
        for (int i = 0; i < 10; i++) {
            Content.pause();
        }
        assertThat(recorderRuns()).isTrue();
        Content.change(
                "config", session -> session.getNode(RECORDER).setProperty("class", RecorderFilter.class.getName()));
        assertThat(Content.eventually(this::recorderRuns)).isTrue();
    }

    private boolean recorderRuns() {
        return browser.get("/home.html").headers().firstValue("X-Recorder").isPresent();
    }

    static String[] filterNames() {
        CompositeFilter chain = (CompositeFilter) Components.getComponent(FilterManager.class)
                .getFilterDispatcher()
                .getTargetFilter();
        return Arrays.stream(chain.getFilters()).map(MgnlFilter::getName).toArray(String[]::new);
    }

    @Test
    @DisplayName("magnolia-api §8 a virtual address without a class is left out")
    void virtualAddressWithoutAClassIsLeftOut() {
        assertThat(browser.get("/without-class").statusCode()).isEqualTo(404);
    }
}
