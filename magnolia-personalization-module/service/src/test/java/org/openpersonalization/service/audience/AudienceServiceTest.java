package org.openpersonalization.service.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.visitor.FakeProfileStore;

class AudienceServiceTest {

    private static final String DESKTOP = "{\"context.device\":\"desktop\"}";

    private final FakeAudiences repository = new FakeAudiences();
    private final FakeProfileStore profiles = new FakeProfileStore();
    private final AudienceService service = new AudienceService(
            repository,
            new AudienceSizeEstimator(
                    profiles,
                    FoldSettings.defaults(),
                    StageRules.defaults(),
                    () -> Instant.parse("2026-11-25T12:00:00Z")),
            RunningExperiments::none);
    private final List<Optional<String>> noted = new ArrayList<>();

    private AudienceCheck save(String name, String condition, boolean isNew) {
        return service.save(
                new AudienceDraft(name, "Title", null, condition, isNew),
                before -> noted.add(before.map(AudienceRepository.Entry::condition)));
    }

    private String conditionOf(String name) {
        return service.entry(name).condition();
    }

    @Test
    void newAudienceIsNotedAndSaved() {
        AudienceCheck check = save("desktops", DESKTOP, true);

        assertThat(check.audience()).isPresent();
        assertThat(conditionOf("desktops")).isEqualTo(DESKTOP);
        assertThat(noted).containsExactly(Optional.empty());
    }

    @Test
    void changeIsNotedWithTheReplacedAudience() {
        save("phones", DESKTOP, false);

        assertThat(noted).containsExactly(Optional.of("{\"context.device\":\"phone\"}"));
        assertThat(conditionOf("phones")).isEqualTo(DESKTOP);
    }

    @Test
    void nameMustBeFreeForANewAudienceAndTakenForAChange() {
        assertThatThrownBy(() -> save("phones", DESKTOP, true)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save("desktops", DESKTOP, false)).isInstanceOf(NotFound.class);

        assertThat(noted).isEmpty();
        assertThat(conditionOf("phones")).doesNotContain("desktop");
    }

    @Test
    void conditionWithAMistakeOrWithoutAnyVisitorIsRejectedBeforeItIsNoted() {
        assertThatThrownBy(() -> save("phones", "{\"context.devise\":1}", false))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save("phones", "{\"context.hour\":30}", false)).isInstanceOf(Invalid.class);

        assertThat(noted).isEmpty();
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
        assertThat(noted).isEmpty();
    }

    @Test
    void formerAudienceIsRestoredWhateverItsFindings() {
        AudienceRepository.Entry former = new AudienceRepository.Entry("phones", "Phones", "", "{\"context.hour\":30}");

        service.restore(former, before -> noted.add(before.map(AudienceRepository.Entry::title)));

        assertThat(service.entry("phones")).isEqualTo(former);
        assertThat(noted).containsExactly(Optional.of("On a phone"));
    }

    @Test
    void audienceInUseIsNotRemoved() {
        assertThatThrownBy(() -> service.remove("phones", entry -> noted.add(Optional.of(entry.name()))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("2 places")
                .hasMessageContaining("/home");

        assertThat(noted).isEmpty();
        assertThat(service.entry("phones")).isNotNull();
    }

    @Test
    void unusedAudienceIsNotedAndRemoved() {
        service.remove("pricing", entry -> noted.add(Optional.of(entry.title())));

        assertThat(noted).containsExactly(Optional.of("Looks at prices"));
        assertThatThrownBy(() -> service.entry("pricing")).isInstanceOf(NotFound.class);
    }

    @Test
    void brokenAudienceHasItsMistakeAndNoSize() {
        AudienceCheck check = service.check(service.entry("broken"));

        assertThat(check.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("context.devise"));
        assertThat(service.size(check)).isEmpty();
    }

    @Test
    void sizeIsUnknownForAttributesOfRequests() {
        assertThat(service.size(service.check(service.entry("phones"))))
                .map(AudienceSize::state)
                .contains(AudienceSize.State.NOT_COUNTABLE);
    }
}
