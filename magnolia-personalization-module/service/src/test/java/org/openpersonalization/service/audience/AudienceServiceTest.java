package org.openpersonalization.service.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.privacy.audit.RecordedChanges;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.visitor.FakeProfileStore;

class AudienceServiceTest {

    private static final String DESKTOP = "{\"context.device\":\"desktop\"}";

    private final FakeAudiences repository = new FakeAudiences();
    private final FakeProfileStore profiles = new FakeProfileStore();
    private final RecordedChanges<AudienceRepository.Entry> changes = new RecordedChanges<>();
    private final AudienceService service = new AudienceService(
            repository,
            new AudienceSizeEstimator(
                    profiles,
                    FoldSettings.defaults(),
                    StageRules.defaults(),
                    () -> Instant.parse("2026-11-25T12:00:00Z")),
            RunningExperiments::none,
            changes.of(ValueChange.AUDIENCE));

    private AudienceCheck save(String name, String condition, boolean isNew) {
        return service.save(new AudienceDraft(name, "Title", null, condition, isNew), "ada")
                .check();
    }

    private List<Optional<String>> noted(Function<AudienceRepository.Entry, String> part) {
        return changes.noted().stream().map(replaced -> replaced.map(part)).toList();
    }

    private String conditionOf(String name) {
        return service.entry(name).condition();
    }

    @Test
    void newAudienceIsNotedAndSaved() {
        AudienceCheck check = save("desktops", DESKTOP, true);

        assertThat(check.audience()).isPresent();
        assertThat(conditionOf("desktops")).isEqualTo(DESKTOP);
        assertThat(changes.noted()).containsExactly(Optional.empty());
    }

    @Test
    void changeIsNotedWithTheReplacedAudience() {
        save("phones", DESKTOP, false);

        assertThat(noted(AudienceRepository.Entry::condition))
                .containsExactly(Optional.of("{\"context.device\":\"phone\"}"));
        assertThat(conditionOf("phones")).isEqualTo(DESKTOP);
    }

    @Test
    void nameMustBeFreeForANewAudienceAndTakenForAChange() {
        assertThatThrownBy(() -> save("phones", DESKTOP, true)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save("desktops", DESKTOP, false)).isInstanceOf(NotFound.class);

        assertThat(changes.noted()).isEmpty();
        assertThat(conditionOf("phones")).doesNotContain("desktop");
    }

    @Test
    void conditionWithAMistakeOrWithoutAnyVisitorIsRejectedBeforeItIsNoted() {
        assertThatThrownBy(() -> save("phones", "{\"context.devise\":1}", false))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save("phones", "{\"context.hour\":30}", false)).isInstanceOf(Invalid.class);

        assertThat(changes.noted()).isEmpty();
        assertThat(conditionOf("phones")).isEqualTo("{\"context.device\":\"phone\"}");
    }

    @Test
    void conditionThatIsTooExpensiveForItsPageIsRejected() {
        String expensive = IntStream.range(0, 200)
                .mapToObj(
                        number -> "{\"context.path\":{\"$regex\":\"^(a|b|c|d|e|f)+" + "x".repeat(60) + number + "\"}}")
                .collect(Collectors.joining(",", "{\"$or\":[", "]}"));

        assertThatThrownBy(() -> save("phones", expensive, false))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("too expensive");
        assertThat(changes.noted()).isEmpty();
    }

    @Test
    void formerAudienceIsRestoredWhateverItsFindings() {
        AudienceRepository.Entry former = new AudienceRepository.Entry("phones", "Phones", "", "{\"context.hour\":30}");

        changes.note(ValueChange.AUDIENCE, "phones", former);
        service.undo("phones", null, "ada");

        assertThat(service.entry("phones")).isEqualTo(former);
        assertThat(noted(AudienceRepository.Entry::title))
                .containsExactly(Optional.of("Phones"), Optional.of("On a phone"));
    }

    @Test
    void audienceInUseIsNotRemoved() {
        assertThatThrownBy(() -> service.remove("phones", "ada"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("2 places")
                .hasMessageContaining("/home");

        assertThat(changes.noted()).isEmpty();
        assertThat(service.entry("phones")).isNotNull();
    }

    @Test
    void unusedAudienceIsNotedAndRemoved() {
        service.remove("pricing", "ada");

        assertThat(noted(AudienceRepository.Entry::title)).containsExactly(Optional.of("Looks at prices"));
        assertThatThrownBy(() -> service.entry("pricing")).isInstanceOf(NotFound.class);
    }

    @Test
    void brokenAudienceHasItsMistakeAndNoSize() {
        AudienceCheck check = service.check(service.entry("broken"));

        assertThat(check.problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.parameters()).containsEntry("path", "context.devise"));
        assertThat(service.size(check)).isEmpty();
    }

    @Test
    void sizeIsUnknownForAttributesOfRequests() {
        assertThat(service.size(service.check(service.entry("phones"))))
                .map(AudienceSize::state)
                .contains(AudienceSize.State.NOT_COUNTABLE);
    }
}
