package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("A store that is slow or fails costs the visitor nothing but the variants that need it")
class FaultyStoreIT {

    @AfterEach
    void repair() {
        FaultyStores.repair();
    }

    @Test
    @Tag("promise-3")
    void hangingStoreGivesOwnContentAndAReason(Site site) {
        Person visitor = knownCalifornian(site);
        FaultyStores.slowDown(Duration.ofDays(1));

        for (int i = 0; i < 10; i++) {
            HttpResponse<String> page = visitor.get("/home.html");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Site.variantOf(page.body(), Visitors.NEXT_STEP)).isEqualTo("default");
        }
        assertThat(visitor.page("/.personalization/decisions?page=/home")).contains("could not be read in time");
    }

    @Test
    @Tag("promise-3")
    void storeThatIsUnavailableGivesOwnContentAndAReason(Site site) {
        Person visitor = knownCalifornian(site);
        FaultyStores.failWith(FaultyStores.unavailable());

        assertThat(visitor.nextStep()).isEqualTo("default");
        assertThat(visitor.page("/.personalization/decisions?page=/home")).contains("could not be read in time");
        assertThat(visitor.signals(Person.event("x")).statusCode()).isEqualTo(503);
    }

    @Test
    @Tag("promise-3")
    void storeThatThrowsAnythingGivesOwnContent(Site site) {
        Person visitor = knownCalifornian(site);
        FaultyStores.failWith(new IllegalStateException("a bug"));

        HttpResponse<String> page = visitor.get("/home.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Site.variantOf(page.body(), Visitors.NEXT_STEP)).isEqualTo("default");
        assertThat(page.body()).contains("</html>").doesNotContain("a bug");
    }

    @Test
    void withdrawalHoldsWhileTheStoreFailsAndItsDeletionIsToBeAskedForAgain(Site site) {
        Person visitor = knownCalifornian(site);
        FaultyStores.failWith(FaultyStores.unavailable());

        HttpResponse<String> answer =
                visitor.json("/.personalization/consent", "{\"purposes\":{\"behavioral\":false}}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(visitor.page("/.personalization/consent")).contains("\"behavioral\":false");
        assertThat(visitor.cookie("p13n_id")).isNotEmpty();
        FaultyStores.repair();
        HttpResponse<String> again = visitor.json("/.personalization/consent", "{\"purposes\":{\"behavioral\":false}}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"deletion\":\"done\"");
        assertThat(visitor.cookie("p13n_id")).isEmpty();
    }

    private static Person knownCalifornian(Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        assertThat(visitor.nextStep()).isEqualTo("enterprise");
        return visitor;
    }
}
