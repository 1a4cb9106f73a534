package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("Settings of the running shop")
class SwitchedOffIT {

    private static final String SETTINGS = "/modules/personalization/config";
    private static final String HEALTH = "/.personalization/health";
    private static final String SPRING = "/home.html?utm_campaign=spring";

    @Test
    void switchedOffShopShowsOwnContentAndTheLinkToTheChoicesAlone(Site site) {
        site.setConfiguration(SETTINGS, "enabled", "false");
        try {
            Patience.until(() -> site.page(HEALTH).contains("\"personalization\":\"off\""));

            HttpResponse<String> page = site.get(SPRING, Visitors.PLAIN);

            assertThat(Site.variantOf(page.body(), Visitors.HERO)).isNotEqualTo("spring");
            assertThat(page.body())
                    .contains("class=\"p13n-privacy\"", "/.personalization/preferences")
                    .doesNotContain("tracker.js", "p13n-first-layer", "/.personalization/why");
            assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("p13n"));
            assertThat(site.page("/.personalization/decisions?page=/home")).contains("\"decisions\":[]");
            assertThat(site.page("/.personalization/preferences")).contains("switched off");
            assertThat(Admin.loggedIn(site, "superuser")
                            .read("/session")
                            .get("isPersonalizing")
                            .asBoolean())
                    .isFalse();
        } finally {
            site.setConfiguration(SETTINGS, "enabled", "true");
            Patience.until(() -> site.page(HEALTH).contains("\"personalization\":\"on\""));
        }
    }

    @Test
    void numberThatIsNoneLeavesTheValueBeforeAndIsNamedInHealth(Site site) {
        site.setConfiguration(SETTINGS + "/slices", "holdoutPercent", "banana");
        try {
            Patience.until(() -> site.page(HEALTH).contains("\"path\":\"slices/holdoutPercent\""));

            assertThat(site.page(HEALTH))
                    .contains("\"expected\":\"a whole number, 0 to 100\"")
                    .contains("The value before stays in force [0]")
                    .doesNotContain("banana");
            assertThat(Site.variantOf(site.page(SPRING, Visitors.PLAIN), Visitors.HERO))
                    .isEqualTo("spring");
        } finally {
            site.setConfiguration(SETTINGS + "/slices", "holdoutPercent", "0");
            Patience.until(() -> site.page(HEALTH).contains("\"settings\":[]"));
        }
    }
}
