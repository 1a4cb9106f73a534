package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SiteExtension.class)
@DisplayName("What visitors take back is gone and stays gone, and what they are owed they get")
class VisitorRightsIT {

    @Test
    void withdrawingOnePurposeDeletesItsDataAndKeepsTheOther(Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");
        visitor.form("/.personalization/answers", "answer.goal", "family-hiking", "preferences", "true", "return", "/");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        assertThat(visitor.nextStep()).isEqualTo("enterprise");

        visitor.refuse("behavioral");

        assertThat(visitor.nextStep()).isEqualTo("answered");
        assertThat(visitor.hero()).isEqualTo("goal-family-hiking");
        visitor.allow("behavioral");
        assertThat(visitor.nextStep())
                .as("what was forgotten does not come back")
                .isEqualTo("answered");
    }

    @Test
    void withdrawingEverythingMakesThePagePlainAndLeavesNothingInTheFiles(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral", "analytics");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        visitor.signals(Person.event("canary-of-this-test"));
        String pseudonym = site.database().newcomer(others);
        assertThat(site.database().filesHoldVisitor(pseudonym)).isTrue();
        assertThat(site.database().filesHold("canary-of-this-test")).isTrue();

        HttpResponse<String> answer =
                visitor.json("/.personalization/consent", "{\"purposes\":{\"behavioral\":false,\"analytics\":false}}");

        assertThat(answer.body()).contains("\"deletion\":\"done\"");
        assertThat(visitor.cookie("p13n_id")).isEmpty();
        assertThat(visitor.nextStep()).isEqualTo("default");
        assertThat(site.database().visitors()).doesNotContain(pseudonym);
        site.database().awaitCleaning();
        assertThat(site.database().filesHoldVisitor(pseudonym)).isFalse();
        assertThat(site.database().filesHold("canary-of-this-test")).isFalse();
    }

    @Test
    void visitorCanTakeAlongEverythingThatIsKept(Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral", "analytics");
        visitor.form("/.personalization/answers", "answer.goal", "family-hiking", "preferences", "true");
        visitor.page("/home/pricing.html");
        visitor.signals(Person.event("take-along"));

        HttpResponse<String> file = visitor.get("/.personalization/data");

        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.body())
                .contains("\"known\":true", "\"complete\":true", "take-along", "\"goal\":[\"family-hiking\"]")
                .contains("\"views.pricing\":1", "\"behavioral\":{", "\"variant\":\"california\"");
        assertThat(Person.visiting(site, Visitors.PLAIN).page("/.personalization/data"))
                .contains("\"known\":false", "\"choices\":{}");
    }

    @Test
    void requestWithTheCookiesOfBeforeTheWithdrawalBringsNothingBack(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        String pseudonym = site.database().newcomer(others);
        Person otherTab = visitor.with("X-Tab", "other");
        visitor.refuse("behavioral");

        otherTab.page("/home/pricing.html");
        HttpResponse<String> late = otherTab.signals(Person.event("too-late"));
        otherTab.form("/.personalization/answers", "answer.goal", "climbing", "preferences", "true");

        site.database().rows();
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(site.database()
                        .column("SELECT body FROM signal_log WHERE hex(visitor) = '" + pseudonym
                                + "' AND purpose = 'behavioral'"))
                .isEmpty();
        site.database().awaitCleaning();
        assertThat(site.database().filesHold("too-late")).isFalse();
        assertThat(otherTab.page("/.personalization/consent")).contains("\"behavioral\":false");
    }

    @Test
    void whoTakesTheTickAwayIsForgotten(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);
        visitor.form("/.personalization/answers", "answer.goal", "family-hiking", "preferences", "true");
        assertThat(visitor.hero()).isEqualTo("goal-family-hiking");

        visitor.form("/.personalization/answers", "answer.goal", "family-hiking", "preferences", "false");

        assertThat(visitor.hero()).isEqualTo("default");
        assertThat(visitor.cookie("p13n_id")).isEmpty();
    }

    @Test
    void privacyControlDeniesUntilItIsOverriddenOnPurpose(Site site) {
        Person before = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");
        before.page("/home/pricing.html");
        before.page("/home/pricing.html");
        long rows = site.database().rows();

        Person later = before.with("Sec-GPC", "1");
        assertThat(later.nextStep()).isEqualTo("default");
        assertThat(site.database().rows()).isEqualTo(rows);
        later.allow("behavioral");
        assertThat(later.nextStep()).isEqualTo("enterprise");
        assertThat(before.with("Sec-GPC", "true").nextStep())
                .as("exactly 1 counts")
                .isEqualTo("enterprise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "swapped", "cut off", "of another site"})
    void cookieThatIsNotOursIsIgnored(String kind, Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        String id = visitor.cookie("p13n_id").orElseThrow();
        visitor.tamperWith(
                "p13n_id",
                switch (kind) {
                    case "forged" -> "A".repeat(22) + id.substring(22);
                    case "swapped" -> visitor.cookie("p13n_consent").orElseThrow();
                    case "cut off" -> id.substring(0, id.length() - 4);
                    default -> "GA1.2.3";
                });

        assertThat(visitor.nextStep()).isEqualTo("default");
    }
}
