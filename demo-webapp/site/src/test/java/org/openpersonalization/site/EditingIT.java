package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("What editors change shows without a restart")
class EditingIT {

    private static final String HERO = "/website/home/main/hero";
    private static final String SPRING = "/personalization/audiences/spring-campaign";
    private static final String SPRING_CONDITION = "{\"context.utm.campaign\": \"spring\"}";

    @Test
    void newTextOfAVariantShowsAtOnce(Site site) {
        site.page("/home.html?utm_campaign=spring", Visitors.PLAIN);
        site.setProperty(HERO + "/variants/variants0", "headline", "Spring has come");

        Patience.until(() ->
                site.page("/home.html?utm_campaign=spring", Visitors.PLAIN).contains("Spring has come"));
        site.setProperty(HERO + "/variants/variants0", "headline", "Spring is on the south side");
    }

    @Test
    void changedAudienceIsInForceAtOnce(Site site) {
        site.setProperty(SPRING, "condition", "{\"context.utm.campaign\": \"may\"}");
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=may", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));

        site.setProperty(SPRING, "condition", SPRING_CONDITION);
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=may", Visitors.PLAIN), Visitors.HERO)
                .equals("default"));
    }

    @Test
    void audienceThatIsSavedInTheAdminAppIsInForceAtOnceAndNoted(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        save(admin, "{\\\"context.utm.campaign\\\": \\\"june\\\"}");
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=june", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));

        save(admin, SPRING_CONDITION.replace("\"", "\\\""));
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=june", Visitors.PLAIN), Visitors.HERO)
                .equals("default"));
        assertThat(admin.read("/audit").toString()).contains("\"audience.changed\",\"target\":\"spring-campaign\"");
        assertThat(admin.post("/audiences/spring-campaign/remove", admin.token(), "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    private static void save(Admin admin, String condition) {
        admin.post(
                "/audiences",
                "{\"name\":\"spring-campaign\",\"title\":\"Spring campaign\",\"condition\":\"" + condition
                        + "\",\"isNew\":false}");
    }

    @Test
    void brokenAudienceStaysInForceAsItWasAndIsCounted(Site site) {
        site.page("/home.html?utm_campaign=spring", Visitors.PLAIN);
        site.setProperty(SPRING, "condition", "{\"context.utm.campain\": \"spring\"");
        Patience.until(() -> site.page("/.personalization/health").contains("\"faults\":1"));

        String meanwhile = site.page("/home.html?utm_campaign=spring", Visitors.PLAIN);
        site.setProperty(SPRING, "condition", SPRING_CONDITION);
        Patience.until(() -> site.page("/.personalization/health").contains("\"faults\":0"));

        assertThat(Site.variantOf(meanwhile, Visitors.HERO)).isEqualTo("spring");
    }

    @Test
    void newVariantIsFound(Site site) {
        String variant = """
                {"name":"variants9","type":"mgnl:contentNode","properties":[
                  {"name":"name","type":"String","values":["retour"]},
                  {"name":"audience","type":"String","values":["spring-campaign"]},
                  {"name":"order","type":"Long","values":["0"]},
                  {"name":"headline","type":"String","values":["A first one"]}]}
                """;
        assertThat(site.edit("PUT", HERO + "/variants", variant).statusCode()).isEqualTo(200);
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN), Visitors.HERO)
                .equals("retour"));

        assertThat(site.edit("DELETE", HERO + "/variants/variants9", "").statusCode())
                .isEqualTo(204);
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));
    }

    @Test
    void hostileTextOfAVariantIsEscaped(Site site) {
        site.setProperty(HERO + "/variants/variants0", "headline", "<script>alert('x')</script>");
        try {
            Patience.until(() ->
                    site.page("/home.html?utm_campaign=spring", Visitors.PLAIN).contains("&lt;script&gt;"));

            assertThat(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN))
                    .doesNotContain("<script>alert");
        } finally {
            site.setProperty(HERO + "/variants/variants0", "headline", "Spring is on the south side");
        }
    }

    @Test
    void hostileNameOfAVariantStaysInsideItsAttribute(Site site) {
        site.setProperty(HERO + "/variants/variants0", "name", "\"><img src=x>-->");
        Patience.until(() -> site.page("/home.html?utm_campaign=spring", Visitors.PLAIN)
                .contains("data-p13n-variant=\"&quot;&gt;&lt;img src=x&gt;--&gt;\""));
        site.setProperty(HERO + "/variants/variants0", "name", "spring");
        Patience.until(() -> Site.variantOf(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));
    }
}
