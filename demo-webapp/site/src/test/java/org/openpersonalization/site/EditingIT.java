package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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

        soon(() -> site.page("/home.html?utm_campaign=spring", Visitors.PLAIN).contains("Spring has come"));
        site.setProperty(HERO + "/variants/variants0", "headline", "Spring is on the south side");
    }

    @Test
    void changedAudienceIsInForceAtOnce(Site site) {
        site.setProperty(SPRING, "condition", "{\"context.utm.campaign\": \"may\"}");
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=may", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));

        site.setProperty(SPRING, "condition", SPRING_CONDITION);
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=may", Visitors.PLAIN), Visitors.HERO)
                .equals("default"));
    }

    @Test
    void audienceThatIsSavedInTheAdminAppIsInForceAtOnceAndNoted(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        save(admin, "{\\\"context.utm.campaign\\\": \\\"june\\\"}");
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=june", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));

        save(admin, SPRING_CONDITION.replace("\"", "\\\""));
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=june", Visitors.PLAIN), Visitors.HERO)
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
        soon(() -> site.page("/.personalization/health").contains("\"faults\":1"));

        String meanwhile = site.page("/home.html?utm_campaign=spring", Visitors.PLAIN);
        site.setProperty(SPRING, "condition", SPRING_CONDITION);
        soon(() -> site.page("/.personalization/health").contains("\"faults\":0"));

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
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN), Visitors.HERO)
                .equals("retour"));

        assertThat(site.edit("DELETE", HERO + "/variants/variants9", "").statusCode())
                .isEqualTo(204);
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));
    }

    @Test
    void hostileTextOfAVariantIsEscaped(Site site) {
        site.setProperty(HERO + "/variants/variants0", "headline", "<script>alert('x')</script>");
        String html = site.page("/home.html?utm_campaign=spring", Visitors.PLAIN);
        site.setProperty(HERO + "/variants/variants0", "headline", "Spring is on the south side");

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void hostileNameOfAVariantStaysInsideItsAttribute(Site site) {
        site.setProperty(HERO + "/variants/variants0", "name", "\"><img src=x>-->");
        soon(() -> site.page("/home.html?utm_campaign=spring", Visitors.PLAIN)
                .contains("data-p13n-variant=\"&quot;&gt;&lt;img src=x&gt;--&gt;\""));
        site.setProperty(HERO + "/variants/variants0", "name", "spring");
        soon(() -> Site.variantOf(site.page("/home.html?utm_campaign=spring", Visitors.PLAIN), Visitors.HERO)
                .equals("spring"));
    }

    /** Observation runs on another thread. */
    private static void soon(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("The change did not show");
            }
            LockSupport.parkNanos(10_000_000L);
        }
    }
}
