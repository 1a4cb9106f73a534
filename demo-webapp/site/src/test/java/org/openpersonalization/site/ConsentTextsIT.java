package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("A privacy officer changes consent texts in the admin app")
class ConsentTextsIT {

    private static final String PURPOSE = "/purposes/pricing";
    private static final String CENTRE = "/.personalization/preferences?language=en";
    private static final String HOSTILE = "Prices <script>alert('p13n')</script> fit you & me.";

    private Admin officer;
    private JsonNode before;

    @BeforeEach
    void readTheTexts(Site site) {
        officer = Admin.loggedIn(site, "privacy");
        awaitRecording(site);
        Patience.until(() -> officer.read(PURPOSE + "/texts").get("newest").has("version"));
        before = officer.read(PURPOSE + "/texts");
    }

    /** Waits until visitors can agree to the text in force: its version is known a moment after its publication. */
    static void awaitRecording(Site site) {
        Patience.until(() -> Person.visiting(site)
                        .json("/.personalization/consent", "{\"purposes\":{\"pricing\":true}}")
                        .statusCode()
                == 200);
    }

    /** All tests share one shop. */
    @AfterEach
    void restoreTheTexts() {
        restore(officer, PURPOSE, before);
    }

    /** Publishes texts as they were before, and waits until they are in force. */
    static void restore(Admin officer, String purpose, JsonNode before) {
        JsonNode now = officer.read(purpose + "/texts");
        if (!now.get("wordings").equals(before.get("wordings"))) {
            officer.post(
                    purpose + "/publish",
                    draft(now, before.get("wordings"), false).toString());
        }
        Patience.until(() ->
                officer.read(purpose + "/texts").at("/newest/wordings/en/text").equals(before.at("/wordings/en/text")));
    }

    @Test
    void visitorWithAnEarlierGrantIsAskedAgainAndTheUndoRestoresIt(Site site) {
        Person visitor = Person.visiting(site).allow("pricing", "preferences", "behavioral", "analytics");
        Person refusing = Person.visiting(site).refuse("pricing");
        visitor.allow("ai-recommendations");
        long granted = grants();

        JsonNode published = publish(HOSTILE, true);

        assertThat(granted).isPositive();
        assertThat(published.get("askAgainBefore").asInt())
                .isEqualTo(before.at("/newest/version").asInt() + 1);
        Patience.until(() -> choices(visitor).contains("\"pricing\":false"));
        assertThat(choices(visitor)).contains("\"ask\":true", "\"behavioral\":true");
        Patience.until(() ->
                newest().get("version").asInt() > before.at("/newest/version").asInt());
        assertThat(site.page(CENTRE)).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        assertThat(site.page("/home.html")).doesNotContain("<script>alert");
        assertThat(choices(refusing)).contains("\"pricing\":false");

        officer.post(PURPOSE + "/undo", "{}");

        Patience.until(() -> choices(visitor).contains("\"pricing\":true"));
        assertThat(officer.read(PURPOSE + "/texts").get("wordings")).isEqualTo(before.get("wordings"));
        assertThat(choices(visitor)).contains("\"ask\":false");
    }

    @Test
    void withoutAskingAgainAnEarlierGrantStaysValid(Site site) {
        Person visitor = Person.visiting(site).allow("pricing", "preferences", "behavioral", "analytics");

        publish("Prices fit you a little better.", false);

        Patience.until(() -> site.page(CENTRE).contains("Prices fit you a little better."));
        assertThat(choices(visitor)).contains("\"pricing\":true");
    }

    @Test
    void previewShowsTheDraftEscapedAndStoresNothing(Site site) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("wordings", texts(HOSTILE));
        request.put("surface", "preferences").put("language", "en").put("regime", "opt-in");
        long rows = site.database().rows();

        String centre = preview(request);
        String banner = preview(request.put("surface", "banner"));

        assertThat(centre).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        assertThat(banner).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        assertThat(site.database().rows()).isEqualTo(rows);
        assertThat(officer.read(PURPOSE + "/texts")).isEqualTo(before);
    }

    private String preview(ObjectNode request) {
        return officer.post(PURPOSE + "/preview", request.toString())
                .get("html")
                .asText();
    }

    @Test
    void secondEditorGetsAConflictAndTheAuditTrailHasBothValues() {
        ObjectNode late = draft(before, texts("Too late."), false);
        publish("Prices fit you first.", false);

        assertThat(officer.post(PURPOSE + "/publish", officer.token(), late.toString())
                        .statusCode())
                .isEqualTo(409);

        assertThat(officer.read(PURPOSE + "/texts").at("/wordings/en/text").asText())
                .isEqualTo("Prices fit you first.");
        JsonNode events = officer.read("/audit?limit=50").get("events");
        assertThat(events.get(0).get("action").asText()).isEqualTo("purpose.saved");
        assertThat(events.get(0).get("undoable").asBoolean()).isTrue();
        assertThat(events.toString()).contains("after: ", "Prices fit you first.");
    }

    @Test
    void textThatIsMissingInALanguageOfTheSiteIsNotPublished() {
        ObjectNode wordings = texts("Prices in English only.");
        wordings.remove("de");

        assertThat(officer.post(
                                PURPOSE + "/publish",
                                officer.token(),
                                draft(before, wordings, false).toString())
                        .body())
                .contains("purpose-text-missing");
        assertThat(officer.read(PURPOSE + "/texts")).isEqualTo(before);
    }

    private JsonNode publish(String english, boolean askAgain) {
        return officer.post(
                PURPOSE + "/publish", draft(before, texts(english), askAgain).toString());
    }

    private ObjectNode texts(String english) {
        ObjectNode wordings = before.get("wordings").deepCopy();
        ((ObjectNode) wordings.get("en")).put("text", english);
        return wordings;
    }

    private static ObjectNode draft(JsonNode base, JsonNode wordings, boolean askAgain) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("revision", base.get("revision").asText());
        draft.set("wordings", wordings);
        return draft.put("askAgain", askAgain);
    }

    private JsonNode newest() {
        return officer.read(PURPOSE + "/texts").get("newest");
    }

    private long grants() {
        long sum = 0;
        for (JsonNode each : officer.read(PURPOSE + "/texts").get("grants")) {
            sum += each.get("count").asLong();
        }
        return sum;
    }

    private static String choices(Person visitor) {
        return visitor.page("/.personalization/consent");
    }
}
