package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.Requests;

/** Visitors' addresses while personalization is switched off. */
class SwitchedOffTest {

    private final TestSite site = new TestSite();

    @BeforeEach
    void switchOff() {
        site.switchOff();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void yesIsRefusedAndTheNoBesideItHolds() {
        TestSite.Got got = site.ask(json("/consent", "{\"purposes\":{\"behavioral\":true,\"analytics\":false}}"));

        assertThat(got.status()).isEqualTo(409);
        assertThat(got.body()).contains("switched off");
        assertThat(got.cookies())
                .anySatisfy(cookie -> assertThat(cookie.getName()).isEqualTo("p13n_consent"));
    }

    @Test
    void noIsTaken() {
        TestSite.Got got = site.ask(json("/consent", "{\"purposes\":{\"analytics\":false}}"));

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body()).contains("\"ask\":false");
    }

    @Test
    void formThatAllowsLeadsToThePreferenceCentre() {
        TestSite.Got got = site.ask(get("/consent").method("POST").form().parameter("all", "true"));

        assertThat(got.status()).isEqualTo(303);
        assertThat(got.headers().get("Location")).contains("/.personalization/preferences");
        assertThat(got.cookies())
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
    }

    @Test
    void nobodyIsAsked() {
        assertThat(site.ask(get("/first-layer.css")).body()).doesNotContain("display");
        assertThat(site.ask(get("/consent").header("Accept", "application/json"))
                        .body())
                .contains("\"ask\":false");
    }

    @Test
    void trackerDoesNothing() {
        assertThat(site.ask(get("/tracker.js")).body()).isEqualTo("/* Personalization is switched off. */\n");
    }

    @Test
    void preferenceCentreRefusesAndAllowsNothing() {
        assertThat(site.ask(get("/preferences")).body())
                .contains("Refuse all</button>", "switched off")
                .doesNotContain("Allow all</button>", "Save</button>");
    }

    @Test
    void visitorStillSeesWhatIsKeptAndErasesIt() {
        assertThat(site.ask(get("/me")).status()).isEqualTo(200);
        assertThat(site.ask(get("/data")).status()).isEqualTo(200);
        assertThat(site.ask(json("/erase", "{}")).status()).isEqualTo(200);
    }

    private static Requests get(String path) {
        return Requests.request().path(path);
    }

    private static Requests json(String path, String body) {
        return get(path).method("POST").json(body);
    }
}
