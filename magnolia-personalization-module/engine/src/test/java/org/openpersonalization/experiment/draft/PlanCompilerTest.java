package org.openpersonalization.experiment.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.openpersonalization.experiment.draft.Drafts.draft;
import static org.openpersonalization.experiment.draft.Drafts.share;
import static org.openpersonalization.experiment.draft.Drafts.surroundings;
import static org.openpersonalization.experiment.draft.Drafts.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.check.DraftCheck;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.learning.Chooser;

class PlanCompilerTest {

    @Test
    void planTakesInWhatTheDraftRefersTo() {
        Plan plan = PlanCompiler.compile(draft(), surroundings(), 9_000);

        assertThat(plan.about().name()).isEqualTo("hero-spring");
        assertThat(plan.population().audience().condition()).containsEntry("context.language", "de");
        assertThat(plan.goals().all()).extracting(Goal::name).containsExactly("order", "read", "bounce");
        assertThat(plan.method().plannedVisitors()).isEqualTo(9_000);
        assertThat(plan.segments())
                .singleElement()
                .matches(segment -> segment.name().equals("phones"));
        assertThat(plan.timing().until()).isEqualTo(Drafts.inDays(28));
    }

    @Test
    void numberThatEditorsPlanForCounts() {
        ExperimentDraft planned = with(new ExperimentDraft.Reading(
                Method.Mode.PLANNED, 0.1, OptionalLong.of(500), 0, false, List.of(), OptionalDouble.empty()));

        assertThat(PlanCompiler.compile(planned, surroundings(), 9_000).method().plannedVisitors())
                .isEqualTo(500);
    }

    @Test
    void allocationThatLearnsIsPartOfThePlanAndOfTheDraftInForce() {
        ExperimentDraft.Learning learning = new ExperimentDraft.Learning(0.2, 0.03, 0.01, 7, List.of("climbing"));

        Plan plan = PlanCompiler.compile(with(learning), surroundings(), 1);

        assertThat(plan.learned())
                .contains(new LearnedAllocation(
                        new Chooser.Shares(0.03, 0.2, 0.01), Duration.ofDays(7), List.of("climbing")));
        assertThat(ExperimentDraft.of(plan).learned()).contains(learning);
        assertThat(draft().inForce(plan).learned()).contains(learning);
        assertThat(PlanCompiler.compile(draft(), surroundings(), 1).learned()).isEmpty();
    }

    @Test
    void allocationOutOfRangeIsAFinding() {
        List<ExperimentDraft.Learning> wrong = List.of(
                new ExperimentDraft.Learning(0, 0.05, 0.05, 14, List.of()),
                new ExperimentDraft.Learning(0.3, 0.3, 0.05, 14, List.of()),
                new ExperimentDraft.Learning(0.1, 0.05, 2, 14, List.of()),
                new ExperimentDraft.Learning(0.1, 0.05, 0.05, 0, List.of()),
                new ExperimentDraft.Learning(0.1, 0.05, 0.05, 366, List.of()),
                new ExperimentDraft.Learning(0.1, 0.05, 0.05, 14, List.of("a", "a")));

        assertThat(wrong)
                .allSatisfy(learning -> assertThat(DraftCheck.problems(with(learning), surroundings()))
                        .extracting(Problem::code)
                        .contains("learning-is-wrong"));
        assertThat(DraftCheck.problems(
                        with(new ExperimentDraft.Learning(0.1, 0.05, 0.05, 14, List.of())), surroundings()))
                .noneMatch(Problem::isError);
    }

    @Test
    void everybodyTakesPartWithoutAnAudience() {
        ExperimentDraft draft = with(new ExperimentDraft.People(
                Optional.empty(), 0.5, Optional.of(new ExperimentDraft.Part("home", 0, 0.5))));

        Plan plan = PlanCompiler.compile(draft, surroundings(), 1);

        assertThat(plan.population().audience()).isEqualTo(FrozenAudience.everybody());
        assertThat(plan.population().namespace())
                .get()
                .matches(space -> space.range().end() == 0.5);
    }

    @Test
    void draftWithErrorsIsRefused() {
        ExperimentDraft.Dates open = new ExperimentDraft.Dates(Optional.empty(), Optional.empty(), 0, 1);

        assertThatThrownBy(() -> PlanCompiler.compile(with(open), surroundings(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlanCompiler.compile(Drafts.readBy("nobody"), surroundings(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    /** Every draft is made of values at and beyond the limits. */
    @Test
    void everyDraftWithoutErrorsBecomesAPlanAndItsClaimIsItsOwn() {
        Random random = new Random(42);
        int startable = 0;
        for (int i = 0; i < 3_000; i++) {
            ExperimentDraft draft = random(random);
            if (DraftCheck.isStartable(DraftCheck.problems(draft, surroundings()))) {
                startable++;
                Plan plan = PlanCompiler.compile(draft, surroundings(), 1_000);
                Claim claim = claimOf(plan);
                assertThat(PlanCompiler.compile(ExperimentDraft.of(plan), surroundings(), 1))
                        .as("a plan is the plan of its draft")
                        .isEqualTo(plan);
                assertThat(DraftCheck.problems(draft, surroundings(claim)))
                        .as("an experiment is not in its own way")
                        .isEqualTo(DraftCheck.problems(draft, surroundings()));
            }
        }
        assertThat(startable).isGreaterThan(100);
    }

    private static Claim claimOf(Plan plan) {
        Phase phase = new Phase(1, plan, Drafts.NOW, Optional.empty());
        assertThat(Claim.of(new Standing.Status(phase, Standing.State.STOPPED, "")))
                .isEmpty();
        return Claim.of(new Standing.Status(phase, Standing.State.RUNNING, "")).orElseThrow();
    }

    private static ExperimentDraft random(Random random) {
        ExperimentDraft usual = draft();
        List<ExperimentDraft.Share> shares = new ArrayList<>(List.of(share("default", 0.5), share("spring", 0.5)));
        if (random.nextBoolean()) {
            shares = new ArrayList<>(List.of(share("default", 0.2), share("spring", 0.4), share("evening", 0.4)));
        }
        if (random.nextInt(8) == 0) {
            shares.set(1, share("spring", one(random, 0.0, 0.5, 1.0, Double.NaN)));
        }
        Optional<ExperimentDraft.Part> part = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new ExperimentDraft.Part("home", one(random, 0.0, 0.5), one(random, 0.5, 1.0)));
        return new ExperimentDraft(
                usual.about(),
                usual.component(),
                shares,
                new ExperimentDraft.People(
                        one(random, Optional.empty(), Optional.of("german")), one(random, 1.0, 0.1, 0.5), part),
                usual.goals(),
                new ExperimentDraft.Dates(
                        one(random, Optional.empty(), Optional.of(Drafts.inDays(3))),
                        Optional.of(Drafts.inDays(one(random, 14, 17, 28, 182, 400))),
                        one(random, 0, 60, 1),
                        one(random, 1, 2, 26)),
                new ExperimentDraft.Reading(
                        one(random, Method.Mode.values()),
                        one(random, 0.01, 10.0),
                        one(random, OptionalLong.empty(), OptionalLong.of(1)),
                        one(random, 0.0, 0.99),
                        random.nextBoolean(),
                        one(random, List.of(), List.of("phones", "german")),
                        OptionalDouble.empty()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void onlyTitleHypothesisAndOwnerChangeNothing() {
        Plan before = PlanCompiler.compile(draft(), surroundings(), 1);
        Plan renamed = PlanCompiler.compile(
                with(new Plan.About("hero-spring", "Another title", "Another reason", "Bob")), surroundings(), 1);

        assertThat(PlanChange.between(before, renamed)).isEmpty();
    }

    @Test
    void everythingElseIsAChange() {
        Plan before = PlanCompiler.compile(draft(), surroundings(), 1);
        ExperimentDraft.Reading other = new ExperimentDraft.Reading(
                Method.Mode.PLANNED, 0.1, OptionalLong.empty(), 0.01, false, List.of("phones"), OptionalDouble.empty());

        assertThat(change(before, with(share("default", 0.4), share("spring", 0.6))))
                .containsExactly("variations");
        assertThat(change(before, with(new ExperimentDraft.People(Optional.empty(), 1, Optional.empty()))))
                .containsExactly("people");
        assertThat(change(before, with(new ExperimentDraft.Aims("order", List.of(), List.of()))))
                .containsExactly("goals");
        assertThat(change(before, with(Drafts.dates(0, 21)))).containsExactly("dates");
        assertThat(change(before, with(other))).containsExactly("reading");
        assertThat(change(before, Drafts.readBy("german"))).containsExactly("segments");
        assertThat(change(before, Drafts.on("next"))).containsExactly("component");
    }

    private static List<String> change(Plan before, ExperimentDraft after) {
        return PlanChange.between(before, PlanCompiler.compile(after, surroundings(), 1));
    }

    @Test
    void variantIsTakenOutAndTheOthersShareWhatItHad() {
        ExperimentDraft three = with(share("default", 0.5), share("spring", 0.25), share("evening", 0.25));
        Plan plan = PlanCompiler.compile(three, surroundings(), 1);

        Plan left = PlanChange.without(plan, Set.of("spring")).orElseThrow();

        assertThat(left.variations())
                .extracting(Variation::variant, Variation::weight)
                .containsExactly(tuple("default", 2.0 / 3), tuple("evening", 1.0 / 3));
        assertThat(PlanChange.without(plan, Set.of("spring", "evening"))).isEmpty();
    }
}
