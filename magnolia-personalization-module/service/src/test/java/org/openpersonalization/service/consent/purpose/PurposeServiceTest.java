package org.openpersonalization.service.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.privacy.ledger.GrantTally;

class PurposeServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Purpose PURPOSE = Purpose.BEHAVIORAL;
    private static final WordingForm ENGLISH = new WordingForm("Taste", "A sentence.", "We remember pages.");
    private static final WordingForm GERMAN = new WordingForm("Vorlieben", "Ein Satz.", "Wir merken uns Seiten.");

    private final Nodes nodes = new Nodes();
    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final PurposeService service = new PurposeService(
            new PurposeService.Sources(
                    nodes,
                    () -> ConsentRules.of(List.of(), Duration.ofDays(180), Duration.ofDays(180)),
                    stores::open,
                    true),
            new ChangeAudit<>(new Audit(() -> stores.open().audit(), () -> NOW), ValueChange.PURPOSE, new Texts()),
            () -> NOW);

    @BeforeEach
    void aSiteInTwoLanguages() {
        nodes.put("behavioral", content(ENGLISH, GERMAN));
        nodes.put("preferences", content(ENGLISH, GERMAN));
        stores.know(version(3, ENGLISH, GERMAN));
        stores.grant(new GrantTally(2, 5), new GrantTally(3, 7));
    }

    @Test
    void textsComeWithTheVersionInForceAndTheGrantsOfEachVersion() {
        PurposeTexts texts = service.texts(PURPOSE);

        assertThat(texts.wordings()).containsEntry("en", ENGLISH).containsEntry("de", GERMAN);
        assertThat(texts.languages()).containsExactly("de", "en");
        assertThat(texts.newest().orElseThrow().version()).isEqualTo(3);
        assertThat(texts.grants()).extracting(GrantTally::count).containsExactly(5L, 7L);
        assertThatThrownBy(() -> service.texts(Purpose.PRICING)).isInstanceOf(NotFound.class);
    }

    @Test
    void publicationChangesTheTextsAloneAndNotesBothValues() {
        service.publish(PURPOSE, draft("We remember pages and products.", false), "ada");

        assertThat(nodes.of("behavioral"))
                .containsEntry("text", "We remember pages and products.")
                .containsEntry("text_de", "Wir merken uns Seiten.")
                .containsEntry("retentionDays", 395L)
                .containsEntry("askAgainBefore", 0L);
        assertThat(stores.audit()).allSatisfy(event -> {
            assertThat(event.action()).isEqualTo("purpose.saved");
            assertThat(event.actor()).isEqualTo("ada");
        });
        assertThat(stores.audit())
                .extracting(AuditEvent::detail)
                .anyMatch(detail -> detail.startsWith("after: ") && detail.contains("products"))
                .last()
                .asString()
                .startsWith("before: ");
    }

    @Test
    void askingAgainVoidsGrantsBeforeTheVersionThatTheTextsGet() {
        PurposeTexts texts = service.publish(PURPOSE, draft("We remember more.", true), "ada");

        assertThat(texts.askAgainBefore()).isEqualTo(4);
    }

    @Test
    void askingAgainWithoutANewTextVoidsGrantsOfOlderTextsOnly() {
        PurposeTexts texts = service.publish(PURPOSE, draft(ENGLISH.text(), true), "ada");

        assertThat(texts.askAgainBefore()).isEqualTo(3);
    }

    @Test
    void textsThatReturnToTheVersionInForceNeverVoidItsGrants() {
        service.publish(PURPOSE, draft("We remember more.", true), "ada");

        PurposeTexts texts = service.publish(PURPOSE, draft(ENGLISH.text(), false), "ada");

        assertThat(texts.askAgainBefore()).isEqualTo(3);
    }

    @Test
    void publicationWithoutADifferenceIsNotNoted() {
        service.publish(PURPOSE, draft(ENGLISH.text(), false), "ada");

        assertThat(stores.audit()).isEmpty();
    }

    @Test
    void secondEditorGetsAConflictAndChangesNothing() {
        PurposeDraft late = draft("Late.", false);
        service.publish(PURPOSE, draft("First.", false), "ada");

        assertRefused(RefusalCode.PURPOSE_CHANGED, late);

        assertThat(nodes.of("behavioral")).containsEntry("text", "First.");
    }

    @Test
    void textThatIsMissingInALanguageOfTheSiteIsNotPublished() {
        WordingForm gap = new WordingForm("Vorlieben", "Ein Satz.", " ");

        assertRefused(RefusalCode.PURPOSE_TEXT_MISSING, draft(Map.of("en", ENGLISH)));
        assertRefused(RefusalCode.PURPOSE_TEXT_MISSING, draft(Map.of("en", ENGLISH, "de", gap)));
        assertRefused(
                RefusalCode.PURPOSE_TEXT_MISSING,
                draft(Map.of("en", ENGLISH, "de", new WordingForm("Vorlieben", "", "Wir merken uns Seiten."))));
        assertRefused(RefusalCode.PURPOSE_LANGUAGE, draft(Map.of("en", ENGLISH, "de", GERMAN, "../x", GERMAN)));
        assertThat(stores.audit()).isEmpty();
        assertThat(nodes.of("behavioral")).isEqualTo(content(ENGLISH, GERMAN));
    }

    @Test
    void nothingIsPublishedThatCannotBeNoted() {
        PurposeDraft draft = draft("We remember more.", false);
        stores.breakDown(true);

        assertThatThrownBy(() -> service.publish(PURPOSE, draft, "ada")).isInstanceOf(StoreUnavailableException.class);

        assertThat(nodes.of("behavioral")).isEqualTo(content(ENGLISH, GERMAN));
    }

    @Test
    void previewLeavesOutLanguagesWithGapsAndStoresNothing() {
        PurposeTerms terms = service.preview(
                PURPOSE, Map.of("en", new WordingForm("New", "", "Words."), "de", new WordingForm("Neu", "", "")));

        assertThat(terms.wordings()).containsOnlyKeys("en");
        assertThat(terms.wording("de").label()).isEqualTo("New");
        assertThat(nodes.of("behavioral")).isEqualTo(content(ENGLISH, GERMAN));
        assertThatThrownBy(() -> service.preview(PURPOSE, Map.of())).isInstanceOf(Invalid.class);
    }

    private void assertRefused(RefusalCode code, PurposeDraft draft) {
        assertThatThrownBy(() -> service.publish(PURPOSE, draft, "ada"))
                .isInstanceOfAny(Invalid.class, Conflict.class)
                .satisfies(refusal -> assertThat(
                                ((UseCaseException) refusal).reason().code())
                        .isEqualTo(code.message().code()));
    }

    private PurposeDraft draft(String text, boolean askAgain) {
        WordingForm english = new WordingForm(ENGLISH.label(), ENGLISH.description(), text);
        return new PurposeDraft(service.texts(PURPOSE).revision(), Map.of("en", english, "de", GERMAN), askAgain);
    }

    private PurposeDraft draft(Map<String, WordingForm> wordings) {
        return new PurposeDraft(service.texts(PURPOSE).revision(), wordings, false);
    }

    private static TextVersion version(int number, WordingForm english, WordingForm german) {
        SortedMap<String, Wording> wordings = new TreeMap<>(Map.of("en", english.wording(), "de", german.wording()));
        return new TextVersion(PURPOSE, number, NOW, wordings);
    }

    private static SortedMap<String, Object> content(WordingForm english, WordingForm german) {
        return new TreeMap<>(Map.of(
                "label", english.label(),
                "description", english.description(),
                "text", english.text(),
                "label_de", german.label(),
                "description_de", german.description(),
                "text_de", german.text(),
                "retentionDays", 395L));
    }

    /** Purposes in memory. */
    private static final class Nodes implements DefinitionNodes {

        private final SortedMap<String, SortedMap<String, Object>> all = new TreeMap<>();

        void put(String name, SortedMap<String, Object> properties) {
            all.put(name, properties);
        }

        SortedMap<String, Object> of(String name) {
            return all.get(name);
        }

        @Override
        public SortedMap<String, SortedMap<String, Object>> all(Kind kind) {
            return new TreeMap<>(all);
        }

        @Override
        public void save(Kind kind, String name, SortedMap<String, Object> properties) {
            put(name, properties);
        }
    }

    /** The stored form is not read here. */
    private static final class Texts implements ChangeAudit.Form<SortedMap<String, Object>> {

        @Override
        public String write(SortedMap<String, Object> value) {
            return value.toString();
        }

        @Override
        public SortedMap<String, Object> read(String stored) {
            throw new IllegalArgumentException(stored);
        }
    }
}
