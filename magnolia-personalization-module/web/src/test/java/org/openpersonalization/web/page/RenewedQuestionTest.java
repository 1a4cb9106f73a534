package org.openpersonalization.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.consent.FormerWordings;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.visitor.profile.Visitor;

class RenewedQuestionTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final Language ENGLISH = Language.of("en");
    private static final Wording OLDER = new Wording("Use it", "", "We keep <pages> for 30 days.");
    private static final Wording NEWER = new Wording("Use it", "", "We keep <pages> for 60 days.");

    private final FakePrivacyStores privacy = new FakePrivacyStores();
    private final FormerWordings former = new FormerWordings(privacy::open);
    private final PreferenceCentre centre = new PreferenceCentre(ConsentRules.of(
            List.of(terms(Purpose.BEHAVIORAL, 2), terms(Purpose.ANALYTICS, 1)),
            Duration.ofDays(180),
            Duration.ofDays(180)));

    @Test
    void changedTextAloneIsAskedAboutWithItsChangesMarked() {
        registerOlder();

        String page = page(yes(Purpose.BEHAVIORAL, 1).with(Purpose.ANALYTICS, choice(true, 1)));

        assertThat(page)
                .contains(
                        "The text has changed since you allowed this on 24 November 2026",
                        "We keep &lt;pages&gt; for<del><span class=\"p13n-spoken\" lang=\"en\">removed: </span> 30</del>"
                                + "<ins><span class=\"p13n-spoken\" lang=\"en\">added: </span> 60</ins> days.</p>",
                        "value=\"preferences-again/1: refuse, allow\"")
                .containsSubsequence(
                        "name=\"behavioral\" value=\"false\">Refuse", "name=\"behavioral\" value=\"true\">Allow")
                .doesNotContain("p13n-again-analytics", "name=\"analytics\" value=\"false\">Refuse");
    }

    @Test
    void textThatIsNewToAVisitorIsShownWhole() {
        List<RenewedQuestion> again = again(yes(Purpose.ANALYTICS, 1));

        assertThat(again).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo("behavioral");
            assertThat(question.reason()).isEqualTo("You have not chosen about this yet.");
            assertThat(question.parts()).isEmpty();
        });
        assertThat(page(yes(Purpose.ANALYTICS, 1)))
                .contains("<p class=\"p13n-text\">We keep &lt;pages&gt; for 60 days.</p>");
    }

    @Test
    void visitorsWithoutAChoiceAndThoseWithAllOfThemAreNotAskedAgain() {
        assertThat(again(ConsentChoices.none())).isEmpty();
        assertThat(again(yes(Purpose.BEHAVIORAL, 2).with(Purpose.ANALYTICS, choice(true, 1))))
                .isEmpty();
        assertThat(again(ConsentChoices.none()
                        .with(Purpose.BEHAVIORAL, choice(false, 1))
                        .with(Purpose.ANALYTICS, choice(false, 1))))
                .as("a no counts whatever the text")
                .isEmpty();
    }

    @Test
    void earlierTextIsReadOnceAndItsLackIsSaid() {
        privacy.breakDown(true);
        assertThat(reason()).contains("The earlier text is not available here.");

        privacy.breakDown(false);
        registerOlder();
        assertThat(reason()).contains("Added words are underlined");

        privacy.breakDown(true);
        assertThat(reason()).as("from memory").contains("Added words are underlined");
    }

    @Test
    void versionThatDiffersInAnotherLanguageAloneHasNoChangesToShow() {
        privacy.know(version(NEWER));

        assertThat(again(yes(Purpose.BEHAVIORAL, 1)).get(0)).satisfies(question -> {
            assertThat(question.reason()).endsWith("does not count any more.");
            assertThat(question.parts()).isEmpty();
        });
    }

    @Test
    void pageHasNothingOfThisWithoutAQuestion() {
        assertThat(page(ConsentChoices.none())).doesNotContain("p13n-again");
    }

    private String reason() {
        return again(yes(Purpose.BEHAVIORAL, 1)).get(0).reason();
    }

    private List<RenewedQuestion> again(ConsentChoices choices) {
        return centre.again(ENGLISH, choices, former, NOW);
    }

    private String page(ConsentChoices choices) {
        Map<String, Object> model = new HashMap<>(centre.model(ENGLISH, Visitor.unknown(), false, NOW));
        model.put("again", again(choices));
        model.put("isOn", true);
        model.put("textsChanged", false);
        model.put("here", "");
        model.put("back", "");
        return new VisitorPages(path -> Optional.empty(), "").html("preferences", ENGLISH, "", model);
    }

    private void registerOlder() {
        privacy.know(version(OLDER));
    }

    private static TextVersion version(Wording wording) {
        return new TextVersion(
                Purpose.BEHAVIORAL, 1, NOW.minusDays(30).toInstant(), new TreeMap<>(Map.of("en", wording)));
    }

    private static ConsentChoices yes(Purpose purpose, int version) {
        return ConsentChoices.none().with(purpose, choice(true, version));
    }

    private static Choice choice(boolean granted, int version) {
        return new Choice(granted, NOW.toInstant(), false, version);
    }

    /** Whose yeses to older versions do not count. */
    private static PurposeTerms terms(Purpose purpose, int version) {
        PurposeTerms.Rules rules =
                new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), false, Duration.ofDays(395), version);
        return new PurposeTerms(purpose, version, new TreeMap<>(Map.of("en", NEWER)), rules);
    }
}
