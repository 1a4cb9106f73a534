package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("A front end that renders on its own server, in a real browser")
class HeadlessBrowserIT {

    private static final double NO_SHIFT_WORTH_NAMING = 0.005;
    private static final String UNTIL_TOLD =
            "async times => { while (told.length < times) await new Promise(next => setTimeout(next, 20)); }";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void visitorSeesTheVariantAllowsIsCountedLearnsWhyAndErases(Site site) throws IOException {
        try (FrontEnd front = FrontEnd.over(site);
                BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            Page page = visitor.newPage();
            Response first = page.navigate(front.url("/?utm_campaign=spring"));

            assertThat(first.text()).contains("Spring is on the south side");
            assertThat(page.locator("[data-receipt]").count()).isZero();
            assertThat(Chromium.layoutShift(page)).isLessThan(NO_SHIFT_WORTH_NAMING);

            long before = exposures(site);
            page.locator("#consent button[value=true]").click();
            page.waitForURL(front.url("/"));
            assertThat(page.locator("#consent").count()).isZero();
            page.navigate(front.url("/?utm_campaign=spring"));
            assertThat(page.locator("[data-receipt]").count()).isPositive();
            awaitExposuresAbove(before, site);

            changesOfConsentAreTold(page, visitor, front);
            page.locator("text=Why am I seeing this?").first().click();
            assertThat(page.locator("h1").textContent()).contains("Why am I seeing this?");

            page.navigate(front.url("/.personalization/me"));
            page.locator(".p13n-erase summary").click();
            page.locator(".p13n-erase button").click();
            page.locator("[role=status]").waitFor();
            assertThat(visitor.cookies()).noneMatch(cookie -> cookie.name.endsWith("p13n_id"));
            assertThat(exposures(site)).isLessThanOrEqualTo(before);
        }
    }

    /** By the same page, and by another tab of the browser. */
    private static void changesOfConsentAreTold(Page page, BrowserContext visitor, FrontEnd front) {
        page.evaluate("async () => {"
                + " window.told = []; window.client = (await import('/client.js')).createClient();"
                + " client.onConsentChange(state => told.push(state.purposes.pricing)); }");
        page.evaluate("() => client.consent({ pricing: false })");
        page.evaluate(UNTIL_TOLD, 1);
        Page tab = visitor.newPage();
        tab.navigate(front.url("/"));
        tab.evaluate("async () => (await import('/client.js')).createClient().consent({ pricing: true })");
        page.evaluate(UNTIL_TOLD, 2);
        tab.close();

        assertThat(page.evaluate("told")).isEqualTo(List.of(false, true));
    }

    private static long exposures(Site site) {
        site.database().rows();
        return Long.parseLong(
                site.database().column("SELECT COUNT(*) FROM exposure").get(0));
    }

    private static void awaitExposuresAbove(long before, Site site) {
        Patience.until(() -> exposures(site) > before);
    }
}
