package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import info.magnolia.objectfactory.Components;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.PersonalizationModule;

@ExtendWith(SiteExtension.class)
@DisplayName("Who erases everything is found nowhere afterwards")
class ErasureIT {

    private static final List<String> CANARIES =
            List.of("canary-event-4711", "canary-answer-4711", "canary in the search 4711");

    private static final String ADDRESS = "203.0.113.147";
    private static final String AGENT_MARK = "canary agent 4711";
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64; " + AGENT_MARK + ") Gecko/20100101 Firefox/133.0";

    /** No part of what a profile is made of, so not in the visitor's own list of it. */
    private static final String ORDER = "canary-order-4711";

    @Test
    void canaryIsFoundBeforeAndNowhereAfterwards(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = planted(site);
        Person otherTab = visitor.with("X-Tab", "other");
        String pseudonym = site.database().newcomer(others);
        new CanaryExperiment(site).takes(visitor, pseudonym, ORDER);
        assertThat(site.database().filesHold(ORDER)).isTrue();
        List<String> ties = site.database().column("SELECT hex(salt) FROM consent_subject ORDER BY rowid DESC LIMIT 1");
        assertThat(CANARIES)
                .allSatisfy(canary ->
                        assertThat(site.database().filesHold(canary)).as(canary).isTrue());
        assertThat(site.database().filesHoldVisitor(pseudonym)).isTrue();
        assertThat(otherTab.page("/.personalization/data")).contains(CANARIES);

        HttpResponse<String> answer = visitor.form("/.personalization/erase", "confirm", "true");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(site.database().visitors()).doesNotContain(pseudonym);
        site.database().awaitCleaning();
        assertThat(site.database().filesHoldVisitor(pseudonym)).isFalse();
        assertThat(site.database().filesHold(ORDER)).as("what goals read").isFalse();
        assertThat(departures(site))
                .as("that somebody left is all that is known")
                .containsExactly("1");
        assertThat(CANARIES)
                .allSatisfy(canary ->
                        assertThat(site.database().filesHold(canary)).as(canary).isFalse());
        assertThat(ties).hasSize(1);
        assertThat(site.database().filesHoldVisitor(ties.get(0)))
                .as("the tie to the consent records")
                .isFalse();
        assertThat(visitor.cookie("p13n_id").filter(value -> !value.isEmpty())).isEmpty();
        assertThat(otherTab.page("/.personalization/data"))
                .as("with the cookies of before, nothing comes from memory either")
                .doesNotContain(CANARIES);
        assertThat(visitor.page("/.personalization/first-layer.css"))
                .as("nobody is asked again for having left")
                .doesNotContain("opt-in");
    }

    private static List<String> departures(Site site) {
        return site.database()
                .column("SELECT SUM(visitors) FROM departure JOIN comparison ON comparison.id = departure.comparison"
                        + " WHERE key LIKE 'experiment/canary-experiment/%'");
    }

    @Test
    void pseudonymsAddressAndUserAgentLeaveMemory(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.from(ADDRESS, site, "User-Agent", AGENT, "X-Geo-Region", "US-CA")
                .allow("preferences", "behavioral", "analytics");
        visitor.page("/home.html");
        visitor.page("/home.html");
        Person otherTab = visitor.with("X-Tab", "other");
        String pseudonym = HeapWalk.bytesOf(site.database().newcomer(others));
        String subject = HeapWalk.bytesOf(site.database()
                .column("SELECT hex(pseudonym) FROM consent_subject ORDER BY rowid DESC LIMIT 1")
                .get(0));
        String id = visitor.cookie("p13n_id").orElseThrow();
        noteSignal(site, visitor);
        assertThat(inMemory(pseudonym)).as("the pseudonym of a visitor").isNotEmpty();

        visitor.form("/.personalization/erase", "confirm", "true");
        otherTab.page("/home.html");
        site.database().rows();

        assertThat(inMemory(pseudonym, subject, id, ADDRESS, AGENT_MARK)).isEmpty();
    }

    /** A yes that Global Privacy Control outweighs is recorded once, in the background. */
    private static void noteSignal(Site site, Person visitor) {
        long before = site.database().consentRecords();
        visitor.with("Sec-GPC", "1").page("/home.html");
        for (int i = 0; i < 100 && site.database().consentRecords() == before; i++) {
            site.database().rows();
        }
        assertThat(site.database().consentRecords()).isGreaterThan(before);
    }

    private static List<String> inMemory(String... texts) {
        return HeapWalk.pathsTo(List.of(texts), Components.getComponent(PersonalizationModule.class));
    }

    @Test
    void chainStaysValidAndExplainsTheErasure(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        Person visitor = planted(site);
        int erased = admin.verified().get("erased").asInt();

        visitor.form("/.personalization/erase", "confirm", "true");

        JsonNode after = admin.verifiedAgainstACheckpoint();
        assertThat(after.get("valid").asBoolean()).as(after.toString()).isTrue();
        assertThat(after.get("erased").asInt()).isEqualTo(erased + 1);
    }

    @Test
    void erasureStandsInTheRegisterAsDone(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        int before = erasures(admin);

        planted(site).form("/.personalization/erase", "confirm", "true");

        assertThat(erasures(admin)).isEqualTo(before + 1);
    }

    private static int erasures(Admin admin) {
        int done = 0;
        for (JsonNode request : admin.read("/requests").get("requests")) {
            boolean isOne = request.get("kind").asText().equals("erasure")
                    && request.get("channel").asText().equals("self-service")
                    && request.get("status").asText().equals("done");
            done += isOne ? 1 : 0;
        }
        return done;
    }

    private static Person planted(Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA)
                .allow("preferences", "behavioral", "ai-recommendations", "pricing", "analytics");
        visitor.page("/home.html");
        visitor.page("/home/search.html?q=canary+in+the+search+4711");
        visitor.signals(Person.event(CANARIES.get(0)), Person.answer("goal", CANARIES.get(1)), search());
        visitor.page("/home.html");
        return visitor;
    }

    private static String search() {
        return "{\"kind\":\"search\",\"id\":\"" + java.util.UUID.randomUUID() + "\",\"query\":\"" + CANARIES.get(2)
                + "\"}";
    }
}
