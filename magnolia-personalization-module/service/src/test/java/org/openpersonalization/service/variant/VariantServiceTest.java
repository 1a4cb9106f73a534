package org.openpersonalization.service.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.service.audience.FakeAudiences;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.RecordedChanges;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.variant.VariantsDraft.DraftedVariant;

class VariantServiceTest {

    private static final DraftedVariant READERS = new DraftedVariant("variants0", null, null);
    private static final DraftedVariant SPARE = new DraftedVariant("variants1", null, null);

    private final FakeVariants content = new FakeVariants();
    private final AtomicLong second = new AtomicLong();
    private final RecordedChanges<VariantChange> trail = new RecordedChanges<>();
    private final VariantService service = new VariantService(
            content,
            new FakeAudiences(),
            new ChangeAudit<>(
                    new Audit(() -> trail, () -> Instant.ofEpochSecond(second.incrementAndGet())),
                    ValueChange.COMPONENT,
                    trail));

    private VariantService.Outcome save(DraftedVariant... items) {
        return service.save(
                FakeVariants.HERO, new VariantsDraft(content.variants().version(), List.of(items)), "ada");
    }

    private VariantService.Outcome restore(int change) {
        Instant time = history().get(change).time();
        return service.restore(
                FakeVariants.HERO,
                new VariantService.Restore(time, content.variants().version()),
                "ada");
    }

    private List<ChangeAudit.Noted<VariantChange>> history() {
        return service.history(FakeVariants.HERO).noted();
    }

    private List<String> names() {
        return content.variants().variants().stream()
                .map(each -> each.content().form().name())
                .toList();
    }

    private static VariantForm german(String name, String text) {
        return FakeVariants.form(name, "phones", Map.of("headline", new TreeMap<>(Map.of("de", text, "en", ""))));
    }

    @Test
    void newVariantStandsWhereTheDraftHasItAndLeavesEmptyTextsOut() {
        VariantService.Outcome outcome = save(new DraftedVariant(null, null, german("berge", "Hallo")), READERS, SPARE);

        assertThat(outcome.isStale()).isFalse();
        assertThat(names()).containsExactly("berge", "readers", "spare");
        assertThat(content.variants().variants().get(0).id()).isEqualTo("variants2");
        assertThat(content.variants().variants().get(0).content().form().fields())
                .isEqualTo(Map.of("headline", Map.of("de", "Hallo")));
        assertThat(trail.actions()).containsExactly("ada component.changed");
    }

    @Test
    void copyTakesTheValuesThatTheFormDoesNotShow() {
        save(READERS, new DraftedVariant(null, "variants0", german("copy", "Hallo")), SPARE);

        assertThat(content.variants().variants().get(1).content().others())
                .isEqualTo(content.variants().variants().get(0).content().others())
                .isNotEmpty();
    }

    @Test
    void renamedVariantKeepsIdPlaceAndOtherValues() {
        save(new DraftedVariant("variants0", null, german("renamed", "Hallo")), SPARE);

        assertThat(names()).containsExactly("renamed", "spare");
        assertThat(content.variants().find("variants0").orElseThrow().others()).containsKey("topics");
    }

    @Test
    void staleVersionChangesNothingAndReturnsTheNewestOne() {
        String seen = content.variants().version();
        save(SPARE, READERS);
        VariantSet kept = content.variants();

        VariantService.Outcome outcome =
                service.save(FakeVariants.HERO, new VariantsDraft(seen, List.of(READERS)), "bob");

        assertThat(outcome.isStale()).isTrue();
        assertThat(outcome.component().variants()).isEqualTo(kept);
        assertThat(content.variants()).isEqualTo(kept);
        assertThat(trail.actions()).hasSize(1);
    }

    @Test
    void versionChangesWithEachPartOfTheContent() {
        List<VariantForm> forms = List.of(
                FakeVariants.form("a", "", Map.of()),
                FakeVariants.form("ab", "", Map.of()),
                FakeVariants.form("a", "b", Map.of()),
                new VariantForm("a", Origin.AI, new VariantForm.Targeting("", null, null), new TreeMap<>()),
                new VariantForm("a", Origin.HUMAN, new VariantForm.Targeting("", Instant.EPOCH, null), new TreeMap<>()),
                new VariantForm("a", Origin.HUMAN, new VariantForm.Targeting("", null, Instant.EPOCH), new TreeMap<>()),
                FakeVariants.form("a", "", Map.of("text", new TreeMap<>(Map.of("en", "x")))),
                FakeVariants.form("a", "", Map.of("text", new TreeMap<>(Map.of("de", "x")))),
                FakeVariants.form("a", "", Map.of("headline", new TreeMap<>(Map.of("en", "x")))));

        assertThat(forms.stream()
                        .map(form -> new VariantSet(
                                        List.of(new VariantSet.Stored("v", new VariantContent(form, new TreeMap<>()))))
                                .version()))
                .doesNotHaveDuplicates();
    }

    @Test
    void saveWithoutADifferenceIsNotNoted() {
        save(READERS, SPARE);

        assertThat(trail.actions()).isEmpty();
    }

    @Test
    void removedVariantComesBackWholeInItsPlace() {
        VariantSet before = content.variants();
        save(SPARE);
        assertThat(names()).containsExactly("spare");

        restore(0);

        assertThat(content.variants()).isEqualTo(before);
    }

    @Test
    void restoringAnOlderStateUndoesLaterChangesAndCanItselfBeUndone() {
        VariantSet first = content.variants();
        save(SPARE, READERS);
        save(new DraftedVariant(null, null, german("berge", "Hallo")), SPARE, READERS);
        save(new DraftedVariant("variants2", null, german("berge", "Servus")), READERS);
        VariantSet last = content.variants();

        restore(2);
        assertThat(content.variants()).isEqualTo(first);
        restore(0);
        assertThat(content.variants()).isEqualTo(last);
        assertThat(history()).extracting(ChangeAudit.Noted::verb).startsWith("undone", "undone", "changed");
    }

    @Test
    void undoKeepsVariantsThatWereWrittenInTheCmsMeanwhile() {
        save(new DraftedVariant("variants0", null, german("readers", "Hallo")), SPARE);
        List<VariantSet.Stored> edited = new ArrayList<>(content.variants().variants());
        edited.add(new VariantSet.Stored(
                "dialog", new VariantContent(FakeVariants.form("dialog", "", Map.of()), new TreeMap<>())));
        content.write(FakeVariants.HERO, content.variants(), new VariantSet(edited));

        restore(0);

        assertThat(names()).containsExactly("readers", "spare", "dialog");
        assertThat(content.variants().find("variants0").orElseThrow().form().fields())
                .isEqualTo(Map.of("headline", Map.of("en", "Welcome back")));
    }

    @Test
    void changeInTheCmsIsShownAndNotedByTheNextSave() {
        save(new DraftedVariant("variants0", null, german("readers", "Hallo")), SPARE);
        assertThat(service.history(FakeVariants.HERO).outside()).isEmpty();
        VariantContent dialog = new VariantContent(german("dialog", "Servus"), new TreeMap<>());
        content.write(
                FakeVariants.HERO,
                content.variants(),
                new VariantSet(
                        List.of(content.variants().variants().get(1), new VariantSet.Stored("variants0", dialog))));

        VariantChange outside = service.history(FakeVariants.HERO).outside().orElseThrow();
        assertThat(outside.before().variants().get("variants0").form().name()).isEqualTo("readers");
        assertThat(outside.after().variants()).containsOnlyKeys("variants0");
        assertThat(outside.after().order()).containsExactly("variants1", "variants0");

        save(READERS, SPARE);

        assertThat(service.history(FakeVariants.HERO).outside()).isEmpty();
        assertThat(history()).extracting(ChangeAudit.Noted::verb).containsExactly("changed", "found", "changed");
        restore(1);
        assertThat(names()).containsExactly("readers", "spare");
    }

    @Test
    void olderChangeIsNotUndoneForAUserWhoHasNotSeenTheNewerOnes() {
        save(SPARE, READERS);
        Instant older = history().get(0).time();
        save(READERS, SPARE);

        assertRefused(
                RefusalCode.CHANGE_OUTDATED,
                Conflict.class,
                () -> service.restore(FakeVariants.HERO, new VariantService.Restore(older, null), "ada"));
        assertThat(service.restore(FakeVariants.HERO, new VariantService.Restore(older, "stale"), "ada")
                        .isStale())
                .isTrue();
    }

    @Test
    void fiftyChangesCanBeUndone() {
        VariantSet first = content.variants();
        for (int i = 0; i < 51; i++) {
            save(new DraftedVariant("variants0", null, german("readers", "Text " + i)), SPARE);
        }

        assertThat(history()).hasSize(50);
        restore(49);
        assertThat(content.variants().find("variants0").orElseThrow().form().fields())
                .isEqualTo(Map.of("headline", Map.of("de", "Text 0")));
        assertThat(content.variants()).isNotEqualTo(first);
    }

    @Test
    void componentWithoutChangesHasNothingToUndo() {
        assertRefused(
                RefusalCode.CHANGE_NOT_UNDOABLE,
                Conflict.class,
                () -> service.restore(FakeVariants.HERO, new VariantService.Restore(null, null), "ada"));
    }

    @Test
    void userWithoutTheRightChangesNothingAndLeavesNoTrace() {
        content.isWritable = false;

        assertRefused(RefusalCode.PAGE_FORBIDDEN, Forbidden.class, () -> save(SPARE, READERS));
        assertThat(trail.actions()).isEmpty();
        assertThat(names()).containsExactly("readers", "spare");
    }

    @Test
    void nothingIsChangedWithoutItsTrace() {
        trail.isBroken = true;

        assertThatThrownBy(() -> save(SPARE, READERS)).isInstanceOf(IllegalStateException.class);
        assertThat(names()).containsExactly("readers", "spare");
    }

    @Test
    void wrongValuesAreRefusedByCodeWithTheVariantAndTheField() {
        TreeMap<String, String> text = new TreeMap<>(Map.of("en", "x"));
        VariantForm.Targeting never = new VariantForm.Targeting("", Instant.ofEpochSecond(2), Instant.ofEpochSecond(1));

        assertInvalid(RefusalCode.VARIANT_NAME, FakeVariants.form("default", "", Map.of()));
        assertInvalid(RefusalCode.VARIANT_NAME, FakeVariants.form(" ", "", Map.of()));
        assertInvalid(RefusalCode.VARIANT_NAME, FakeVariants.form("a\nb", "", Map.of()));
        assertInvalid(RefusalCode.VARIANT_NAME, FakeVariants.form("a".repeat(65), "", Map.of()));
        assertInvalid(RefusalCode.VARIANT_NAME_TAKEN, FakeVariants.form("spare", "", Map.of()));
        assertInvalid(RefusalCode.VARIANT_DATES, new VariantForm("a", Origin.HUMAN, never, new TreeMap<>()));
        assertInvalid(RefusalCode.VARIANT_AUDIENCE, FakeVariants.form("a", "gone", Map.of()));
        assertInvalid(RefusalCode.VARIANT_FIELD, FakeVariants.form("a", "", Map.of("mgnl:template", text)));
        assertInvalid(
                RefusalCode.VARIANT_LANGUAGE,
                FakeVariants.form("a", "", Map.of("text", new TreeMap<>(Map.of("fr", "x")))));
        assertInvalid(
                RefusalCode.VARIANT_TEXT_TOO_LONG,
                FakeVariants.form("a", "", Map.of("text", new TreeMap<>(Map.of("en", "x".repeat(20_001))))));
        assertThat(trail.actions()).isEmpty();
    }

    private void assertInvalid(RefusalCode code, VariantForm form) {
        assertRefused(code, Invalid.class, () -> save(READERS, SPARE, new DraftedVariant(null, null, form)));
    }

    @Test
    void moreVariantsThanTheLimitAreRefused() {
        List<DraftedVariant> many = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            many.add(new DraftedVariant(null, null, FakeVariants.form("v" + i, "", Map.of())));
        }

        assertRefused(RefusalCode.VARIANTS_TOO_MANY, Invalid.class, () -> save(many.toArray(new DraftedVariant[0])));
    }

    @Test
    void draftOfAVariantThatIsNotThereIsRefused() {
        assertRefused(RefusalCode.VARIANT_GONE, Conflict.class, () -> save(new DraftedVariant("gone", null, null)));
        assertRefused(
                RefusalCode.VARIANT_GONE,
                Conflict.class,
                () -> save(new DraftedVariant(null, "gone", german("a", "x"))));
    }

    @Test
    void unknownComponentIsNotFound() {
        assertRefused(RefusalCode.COMPONENT_GONE, NotFound.class, () -> service.component("unknown"));
    }

    private static void assertRefused(RefusalCode code, Class<? extends UseCaseException> type, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        type, refused -> assertThat(refused.reason().id()).isEqualTo(code));
    }
}
