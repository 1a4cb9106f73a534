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

    private final FakeRooms rooms = new FakeRooms(NOON);
    private final ExperimentService desk = rooms.desk(() -> rooms.store, false);
    private final PromotionService scaling = new PromotionService(desk);

    @BeforeEach
    void start() {
        rooms.content.save(rooms.draft("hero-test", "hero"));
        desk.start("hero-test", rooms.order("ada"));
    }

    private Standing.State state() {
        return rooms.store.standing().experiment("hero-test").orElseThrow().state();
    }

    @Test
    void winnerBecomesTheDefaultAndTheExperimentEnds() {
        Promoted promoted = scaling.promote("hero-test", scaling.asContent("hero-test", "spring"), rooms.order("ada"));

        assertThat(promoted).isEqualTo(new Promoted("spring", Optional.empty()));
        assertThat(rooms.promotion.done).containsExactly("hero: spring");
        assertThat(state()).isEqualTo(Standing.State.STOPPED);
    }

    @Test
    void winnerBecomesARuleForItsAudienceOrAnother() {
        scaling.promote("hero-test", scaling.asRule("hero-test", "spring", ""), rooms.order("ada"));
        Promoted again =
                scaling.promote("hero-test", scaling.asRule("hero-test", "spring", "german"), rooms.order("ada"));

        assertThat(rooms.promotion.done).containsExactly("hero: spring for german", "hero: spring for german");
        assertThat(again.audience()).contains("Germans");
        assertThatThrownBy(() -> scaling.asRule("hero-test", "spring", "nobody"))
                .hasMessageContaining("needs an audience");
    }

    @Test
    void promotionIsUndoneAndItsAdviceComesBack() {
        Phase phase =
                rooms.store.standing().experiment("hero-test").orElseThrow().phase();
        assertThat(desk.taken(phase, desk.standing())).isEmpty();
        scaling.promote("hero-test", scaling.asRule("hero-test", "spring", "german"), rooms.order("ada"));
        assertThat(desk.taken(phase, desk.standing()))
                .containsExactly(new AdviceTaken.AsRule("spring", "german", "Germans"));

        Optional<Phase> restarted = scaling.undo("hero-test", "spring", rooms.order("ada"));

        assertThat(restarted).isPresent();
        assertThat(rooms.promotion.done).containsExactly("hero: spring for german", "undone hero: spring for german");
        assertThat(desk.taken(phase, desk.standing())).containsExactly(new AdviceTaken.LaterPhase(2));
        assertThatThrownBy(() -> scaling.undo("hero-test", "spring", rooms.order("ada")))
                .hasMessageContaining("Nothing is left to undo");
    }

    @Test
    void experimentThatAPromotionEndedRunsAgainInAnotherPhaseAfterTheUndo() {
        Standing.Status before = rooms.store.standing().experiment("hero-test").orElseThrow();
        scaling.promote("hero-test", scaling.asContent("hero-test", "spring"), rooms.order("ada"));
        rooms.sleep(Duration.ofDays(2));

        Optional<Phase> restarted = scaling.undo("hero-test", "spring", rooms.order("ada"));

        Standing.Status after = rooms.store.standing().experiment("hero-test").orElseThrow();
        assertThat(after.state()).isEqualTo(Standing.State.RUNNING);
        assertThat(after.phase().number()).isEqualTo(2);
        assertThat(after.phase().plan()).isEqualTo(before.phase().plan());
        assertThat(restarted).get().extracting(Phase::number).isEqualTo(2);
    }

    @Test
    void experimentOfWhichAPromotionIsStillInForceStaysOver() {
        scaling.promote("hero-test", scaling.asRule("hero-test", "spring", "german"), rooms.order("ada"));
        scaling.promote("hero-test", scaling.asContent("hero-test", "spring"), rooms.order("ada"));

        Optional<Phase> restarted = scaling.undo("hero-test", "spring", rooms.order("ada"));

        assertThat(restarted).isEmpty();
        assertThat(state()).isEqualTo(Standing.State.STOPPED);
    }

    @Test
    void experimentThatWasStoppedBeforeOrIsPastItsEndStaysOver() {
        scaling.promote("hero-test", scaling.asContent("hero-test", "spring"), rooms.order("ada"));
        rooms.sleep(Duration.ofDays(60));

        assertThat(scaling.undo("hero-test", "spring", rooms.order("ada"))).isEmpty();

        rooms.content.save(rooms.draft("stopped-test", "next"));
        desk.start("stopped-test", rooms.order("ada"));
        desk.stop("stopped-test", rooms.order("ada"));
        scaling.promote("stopped-test", scaling.asContent("stopped-test", "spring"), rooms.order("ada"));
        assertThat(scaling.undo("stopped-test", "spring", rooms.order("ada"))).isEmpty();
        assertThat(state()).isEqualTo(Standing.State.STOPPED);
    }

    @Test
    void laterPhaseHasAdviceOfItsOwn() {
        Phase first =
                rooms.store.standing().experiment("hero-test").orElseThrow().phase();
        desk.stop("hero-test", rooms.order("ada"));
        desk.start("hero-test", rooms.order("ada"));

        assertThat(desk.taken(first, desk.standing())).containsExactly(new AdviceTaken.LaterPhase(2));
    }

    @Test
    void whoMayNotChangeThePageEndsNothing() {
        rooms.promotion.isForbidden = true;

        assertThatThrownBy(() ->
                        scaling.promote("hero-test", scaling.asContent("hero-test", "spring"), rooms.order("ada")))
                .hasMessageContaining("may not");
        assertThat(state()).isEqualTo(Standing.State.RUNNING);
    }

    @Test
    void onlyWhatWasComparedIsPromoted() {
        rooms.content.save(rooms.draft("fresh", "next"));

        assertThatThrownBy(() -> scaling.asContent("hero-test", "evening")).hasMessageContaining("does not compare");
        assertThatThrownBy(() -> scaling.asContent("hero-test", "default")).hasMessageContaining("does not compare");
        assertThatThrownBy(() -> scaling.asContent("fresh", "spring")).hasMessageContaining("never started");
        assertThat(rooms.promotion.done).isEmpty();
    }

    @Test
    void copyHasANameOfItsOwnAndTheSameLength() {
        rooms.sleep(Duration.ofDays(10));

        String first = scaling.copy("hero-test", SAME);
        String second = scaling.copy(
                "hero-test",
                new PromotionService.Copy(Optional.of("next"), Optional.of("german"), Optional.of("Next")));

        assertThat(first).isEqualTo("hero-test-2");
        assertThat(second).isEqualTo("hero-test-3");
        ExperimentDraft copy = desk.draft(first, rooms.store.standing());
        assertThat(copy.about().title()).isEqualTo("The test hero-test (2)");
        assertThat(copy.dates().start()).isEmpty();
        assertThat(copy.dates().end()).contains(rooms.now().plus(Duration.ofDays(28)));
        ExperimentDraft other = desk.draft(second, rooms.store.standing());
        assertThat(other.component()).isEqualTo("next");
        assertThat(other.about().title()).isEqualTo("Next");
        assertThat(rooms.store.standing().experiment(first)).isEmpty();
    }

    @Test
    void variantThatTheOtherComponentLacksIsAProblemOfTheCopy() {
        ExperimentDraft d = rooms.draft("evening-test", "hero");
        rooms.content.save(new ExperimentDraft(
                d.about(),
                d.component(),
                List.of(new ExperimentDraft.Share("default", 0.5), new ExperimentDraft.Share("evening", 0.5)),
                d.people(),
                d.goals(),
                d.dates(),
                d.reading(),
                d.segments()));

        String copy = scaling.copy(
                "evening-test", new PromotionService.Copy(Optional.of("next"), Optional.empty(), Optional.empty()));

        Standing standing = rooms.store.standing();
        assertThat(desk.check(desk.draft(copy, standing), standing).problems())
                .extracting(Problem::code)
                .contains("unknown-variant");
    }

    @Test
    void longNamesStayNames() {
        String longest = "a".repeat(59) + "-abcd";
        rooms.content.save(rooms.draft(longest, "next"));

        assertThat(scaling.copy(longest, SAME)).hasSizeLessThanOrEqualTo(64).endsWith("a-2");
    }
}
