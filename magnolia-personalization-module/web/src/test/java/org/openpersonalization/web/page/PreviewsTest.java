package org.openpersonalization.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.web.endpoint.TestSite;
import org.openpersonalization.web.endpoint.VisitorServices;

class PreviewsTest {

    private final TestSite site = new TestSite();
    private final VisitorServices.Surfaces surfaces = site.services().surfaces();
    private final Previews previews = new Previews(surfaces.pages(), surfaces.firstLayer());
    private final ConsentRules rules = site.services().visitors().consentRules();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bannerOfTheRegimeIsShownAndInert() {
        assertThat(previews.banner(rules, "de", Regime.OPT_OUT, "/shop"))
                .contains("<div inert>", "#p13n-first-layer-opt-out { display: block", "Allem widersprechen")
                .doesNotContain("&lt;form");
        assertThat(previews.banner(rules, "en", Regime.NONE, ""))
                .contains("no banner is shown")
                .doesNotContain("<form");
    }

    @Test
    void preferenceCentreShowsWhatHoldsWithoutAChoice() {
        ZonedDateTime now = ZonedDateTime.now();

        assertThat(previews.preferences(rules, "en", Regime.OPT_OUT, "", now))
                .contains("<main inert", "On without a choice of yours");
        assertThat(previews.preferences(rules, "en", Regime.OPT_IN, "", now))
                .contains("Off. You have not chosen yet.")
                .doesNotContain("On without a choice");
    }
}
