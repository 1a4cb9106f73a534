package org.openpersonalization.service.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.verdict.AdviceTaken;

class PromotionServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final PromotionService.Copy SAME =
            new PromotionService.Copy(Optional.empty(), Optional.empty(), Optional.empty());

    private final FakeExperiments experiments = new FakeExperiments(NOON);
    private final ExperimentService service = experiments.service(() -> experiments.store, false);
    private final PromotionService promotions = new PromotionService(service);

    @BeforeEach
    void start() {
        experiments.content.save(experiments.draft("hero-test", "hero"));
        service.start("hero-test", experiments.order("ada"));
    }

    private Standing.State state() {
        return experiments
                .store
                .standing()
                .experiment("hero-test")
                .orElseThrow()
                .state();
    }

    @Test
    void winnerBecomesTheDefaultAndTheExperimentEnds() {
        Promoted promoted =
                promotions.promote("hero-test", promotions.asContent("hero-test", "spring"), experiments.order("ada"));

        assertThat(promoted).isEqualTo(new Promoted("spring", Optional.empty()));
        assertThat(experiments.promotion.done).containsExactly("hero: spring");
        assertThat(state()).isEqualTo(Standing.State.STOPPED);
    }

    @Test
    void winnerBecomesARuleForItsAudienceOrAnother() {
        promotions.promote("hero-test", promotions.asRule("hero-test", "spring", ""), experiments.order("ada"));
        Promoted again = promotions.promote(
                "hero-test", promotions.asRule("hero-test", "spring", "german"), experiments.order("ada"));

        assertThat(experiments.promotion.done).containsExactly("hero: spring for german", "hero: spring for german");
        assertThat(again.audience()).contains("Germans");
        assertThatThrownBy(() -> promotions.asRule("hero-test", "spring", "nobody"))
                .hasMessageContaining("needs an audience");
    }

    @Test
    void promotionIsUndoneAndItsAdviceComesBack() {
        Phase phase = experiments
                .store
                .standing()
                .experiment("hero-test")
                .orElseThrow()
                .phase();
        assertThat(service.taken(phase, service.standing())).isEmpty();
        promotions.promote("hero-test", promotions.asRule("hero-test", "spring", "german"), experiments.order("ada"));
        assertThat(service.taken(phase, service.standing()))
                .containsExactly(new AdviceTaken.AsRule("spring", "german", "Germans"));

        Optional<Phase> restarted = promotions.undo("hero-test", "spring", experiments.order("ada"));

        assertThat(restarted).isPresent();
        assertThat(experiments.promotion.done)
                .containsExactly("hero: spring for german", "undone hero: spring for german");
        assertThat(service.taken(phase, service.standing())).containsExactly(new AdviceTaken.LaterPhase(2));
        assertThatThrownBy(() -> promotions.undo("hero-test", "spring", experiments.order("ada")))
                .hasMessageContaining("Nothing is left to undo");
    }

    @Test
    void experimentThatAPromotionEndedRunsAgainInAnotherPhaseAfterTheUndo() {
        Standing.Status before =
                experiments.store.standing().experiment("hero-test").orElseThrow();
        promotions.promote("hero-test", promotions.asContent("hero-test", "spring"), experiments.order("ada"));
        experiments.sleep(Duration.ofDays(2));

        Optional<Phase> restarted = promotions.undo("hero-test", "spring", experiments.order("ada"));

        Standing.Status after =
                experiments.store.standing().experiment("hero-test").orElseThrow();
        assertThat(after.state()).isEqualTo(Standing.State.RUNNING);
        assertThat(after.phase().number()).isEqualTo(2);
        assertThat(after.phase().plan()).isEqualTo(before.phase().plan());
        assertThat(restarted).get().extracting(Phase::number).isEqualTo(2);
    }

    @Test
    void experimentOfWhichAPromotionIsStillInForceStaysOver() {
        promotions.promote("hero-test", promotions.asRule("hero-test", "spring", "german"), experiments.order("ada"));
        promotions.promote("hero-test", promotions.asContent("hero-test", "spring"), experiments.order("ada"));

        Optional<Phase> restarted = promotions.undo("hero-test", "spring", experiments.order("ada"));

        assertThat(restarted).isEmpty();
        assertThat(state()).isEqualTo(Standing.State.STOPPED);
    }

    @Test
    void experimentThatWasStoppedBeforeOrIsPastItsEndStaysOver() {
        promotions.promote("hero-test", promotions.asContent("hero-test", "spring"), experiments.order("ada"));
        experiments.sleep(Duration.ofDays(60));

        assertThat(promotions.undo("hero-test", "spring", experiments.order("ada")))
                .isEmpty();

        experiments.content.save(experiments.draft("stopped-test", "next"));
        service.start("stopped-test", experiments.order("ada"));
        service.stop("stopped-test", experiments.order("ada"));
        promotions.promote("stopped-test", promotions.asContent("stopped-test", "spring"), experiments.order("ada"));
        assertThat(promotions.undo("stopped-test", "spring", experiments.order("ada")))
                .isEmpty();
        assertThat(state()).isEqualTo(Standing.State.STOPPED);
    }

    @Test
    void laterPhaseHasAdviceOfItsOwn() {
        Phase first = experiments
                .store
                .standing()
                .experiment("hero-test")
                .orElseThrow()
                .phase();
        service.stop("hero-test", experiments.order("ada"));
        service.start("hero-test", experiments.order("ada"));

        assertThat(service.taken(first, service.standing())).containsExactly(new AdviceTaken.LaterPhase(2));
    }

    @Test
    void whoMayNotChangeThePageEndsNothing() {
        experiments.promotion.isForbidden = true;

        assertThatThrownBy(() -> promotions.promote(
                        "hero-test", promotions.asContent("hero-test", "spring"), experiments.order("ada")))
                .hasMessageContaining("may not");
        assertThat(state()).isEqualTo(Standing.State.RUNNING);
    }

    @Test
    void onlyWhatWasComparedIsPromoted() {
        experiments.content.save(experiments.draft("fresh", "next"));

        assertThatThrownBy(() -> promotions.asContent("hero-test", "evening")).hasMessageContaining("does not compare");
        assertThatThrownBy(() -> promotions.asContent("hero-test", "default")).hasMessageContaining("does not compare");
        assertThatThrownBy(() -> promotions.asContent("fresh", "spring")).hasMessageContaining("never started");
        assertThat(experiments.promotion.done).isEmpty();
    }

    @Test
    void copyHasANameOfItsOwnAndTheSameLength() {
        experiments.sleep(Duration.ofDays(10));

        String first = promotions.copy("hero-test", SAME);
        String second = promotions.copy(
                "hero-test",
                new PromotionService.Copy(Optional.of("next"), Optional.of("german"), Optional.of("Next")));

        assertThat(first).isEqualTo("hero-test-2");
        assertThat(second).isEqualTo("hero-test-3");
        ExperimentDraft copy = service.draft(first, experiments.store.standing());
        assertThat(copy.about().title()).isEqualTo("The test hero-test (2)");
        assertThat(copy.dates().start()).isEmpty();
        assertThat(copy.dates().end()).contains(experiments.now().plus(Duration.ofDays(28)));
        ExperimentDraft other = service.draft(second, experiments.store.standing());
        assertThat(other.component()).isEqualTo("next");
        assertThat(other.about().title()).isEqualTo("Next");
        assertThat(experiments.store.standing().experiment(first)).isEmpty();
    }

    @Test
    void variantThatTheOtherComponentLacksIsAProblemOfTheCopy() {
        ExperimentDraft d = experiments.draft("evening-test", "hero");
        experiments.content.save(new ExperimentDraft(
                d.about(),
                d.component(),
                List.of(new ExperimentDraft.Share("default", 0.5), new ExperimentDraft.Share("evening", 0.5)),
                d.people(),
                d.goals(),
                d.dates(),
                d.reading()));

        String copy = promotions.copy(
                "evening-test", new PromotionService.Copy(Optional.of("next"), Optional.empty(), Optional.empty()));

        Standing standing = experiments.store.standing();
        assertThat(service.check(service.draft(copy, standing), standing).problems())
                .extracting(Problem::code)
                .contains("unknown-variant");
    }

    @Test
    void longNamesStayNames() {
        String longest = "a".repeat(59) + "-abcd";
        experiments.content.save(experiments.draft(longest, "next"));

        assertThat(promotions.copy(longest, SAME)).hasSizeLessThanOrEqualTo(64).endsWith("a-2");
    }
}
