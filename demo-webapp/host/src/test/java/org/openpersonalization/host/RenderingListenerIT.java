package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §1 rendering listeners")
class RenderingListenerIT extends RunningHost {

    private static final String LISTENER = "/server/rendering/engine/listeners/test";

    @BeforeEach
    void forget() {
        TestListener.SEEN.clear();
    }

    @Test
    void pushedNodeIsRenderedInAreaAndByComponentDirectiveAndInTheModel() {
        assertThat(browser.get("/traps.html?uncached=1").body())
                .contains("<p data-name=\"one\">laid over|laid over</p>")
                .contains("<p data-name=\"teaser\">laid over|laid over</p>");
    }

    @Test
    void localisedPropertyShowsTheOverlayInAnAreaAndTheBaseByComponentDirective() {
        assertThat(browser.get("/de/traps.html?uncached=1").body())
                .contains("<p data-name=\"one\">laid over|laid over</p>")
                .contains("<p data-name=\"teaser\">Basis|Basis</p>");
    }

    @Test
    void nodeIsLocalisedInAnAreaAndPlainByComponentDirective() {
        browser.get("/traps.html?uncached=1");

        assertThat(TestListener.SEEN)
                .anyMatch(seen -> seen.endsWith("/traps/main/one|true"))
                .anyMatch(seen -> seen.endsWith("/traps/store/teaser|false"));
    }

    @Test
    void exceptionOfAListenerIsSwallowedAndTheDefaultContentRendered() {
        assertThat(browser.get("/listened.html?uncached=1").body()).contains("default content|default content");
    }

    @Test
    void skippedNodeIsNotRendered() {
        assertThat(browser.get("/listened.html?uncached=1").body()).doesNotContain("not to be seen");
    }

    @Test
    void listenerIsMadeAnewForEachPageRequestAndForgetsItsSettings() {
        browser.get("/home.html?uncached=1");
        browser.get("/home.html?uncached=2");

        List<String> instances = TestListener.SEEN.stream()
                .map(seen -> seen.split("\\|")[0])
                .distinct()
                .toList();
        assertThat(instances).hasSize(2);
        assertThat(TestListener.SEEN).allMatch(seen -> seen.split("\\|")[1].equals("unset"));
    }

    @Test
    void listenerIsRemovedAndAddedWhileTheHostRuns() {
        Content.change("config", session -> session.getNode(LISTENER).setProperty("enabled", "false"));
        assertThat(Content.eventually(() -> !shows("laid over"))).isTrue();

        Content.change("config", session -> session.getNode(LISTENER).setProperty("enabled", "true"));
        assertThat(Content.eventually(() -> shows("laid over"))).isTrue();
    }

    @Test
    void areaAloneIsPersonalizedToo() {
        assertThat(browser.get("/traps~mgnlArea=main~.html?uncached=1").body()).contains("laid over|laid over");
    }

    private boolean shows(String text) {
        return browser.get("/traps.html?uncached=1").body().contains(text);
    }
}
