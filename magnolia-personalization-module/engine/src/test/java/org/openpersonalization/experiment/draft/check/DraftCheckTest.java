package org.openpersonalization.experiment.draft.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openpersonalization.experiment.draft.Drafts.draft;
import static org.openpersonalization.experiment.draft.Drafts.inDays;
import static org.openpersonalization.experiment.draft.Drafts.share;
import static org.openpersonalization.experiment.draft.Drafts.surroundings;
import static org.openpersonalization.experiment.draft.Drafts.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.draft.Claim;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.Drafts;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.signal.RequestContext;

class DraftCheckTest {

    @Test
    void draftWithoutMistakesHasNoProblem() {
        assertThat(DraftCheck.problems(draft(), surroundings())).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(about(), variations(), people(), goals(), dates(), reading())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> about() {
        return Stream.of(
                mistake(with(new Plan.About("No Name", "t", "h", "o")), DraftFinding.NAME_IS_WRONG, "name"),
                mistake(with(new Plan.About("a".repeat(65), "t", "h", "o")), DraftFinding.NAME_IS_WRONG, "name"),
                mistake(with(new Plan.About("a", " ", "h", "o")), DraftFinding.TITLE_IS_MISSING, "title"),
                mistake(
                        with(new Plan.About("a", "t", "h".repeat(2_001), "o")),
                        DraftFinding.TEXT_IS_TOO_LONG,
                        "hypothesis"),
                mistake(with(new Plan.About("a", "t", "", "o")), DraftFinding.NO_HYPOTHESIS, "hypothesis"),
                mistake(with(new Plan.About("a", "t", "h", "")), DraftFinding.NO_OWNER, "owner"),
                mistake(Drafts.on(""), DraftFinding.COMPONENT_IS_MISSING, "component"));
    }

    private static Stream<Arguments> variations() {
        ExperimentDraft.Share[] many = IntStream.range(0, 21)
                .mapToObj(i -> share(i == 0 ? "default" : "v" + i, 1.0 / 21))
                .toArray(ExperimentDraft.Share[]::new);
        return Stream.of(
                mistake(with(share("spring", 0.5), share("evening", 0.5)), DraftFinding.NO_CONTROL, "variations"),
                mistake(with(share("spring", 0.5), share("default", 0.5)), DraftFinding.NO_CONTROL, "variations"),
                mistake(with(new ExperimentDraft.Share[0]), DraftFinding.NO_CONTROL, "variations"),
                mistake(with(share("default", 1)), DraftFinding.NO_VARIANT, "variations"),
                mistake(with(many), DraftFinding.TOO_MANY_VARIANTS, "variations"),
                mistake(
                        with(share("default", 0.5), share("spring", 0.25), share("spring", 0.25)),
                        DraftFinding.VARIANT_TWICE,
                        "variations"),
                mistake(with(share("default", 0.5), share("summer", 0.5)), DraftFinding.UNKNOWN_VARIANT, "variations"),
                mistake(with(share("default", 0.5), share("two\nlines", 0.5)), DraftFinding.VARIANT_NAME, "variations"),
                mistake(with(share("default", 1), share("spring", 0)), DraftFinding.WEIGHT_IS_WRONG, "variations"),
                mistake(with(share("default", 1), share("spring", 1e-300)), DraftFinding.WEIGHT_IS_WRONG, "variations"),
                mistake(
                        with(share("default", 0.5), share("spring", 0.4)),
                        DraftFinding.WEIGHTS_DO_NOT_ADD_UP,
                        "variations"),
                mistake(
                        with(share("default", 0.5), share("spring", Double.NaN)),
                        DraftFinding.WEIGHTS_DO_NOT_ADD_UP,
                        "variations"));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                mistake(with(people("nobody", 1)), DraftFinding.UNKNOWN_AUDIENCE, "audience"),
                mistake(with(people("nowhere", 1)), DraftFinding.AUDIENCE_NEVER_MATCHES, "audience"),
                mistake(with(people("", 0)), DraftFinding.COVERAGE_IS_WRONG, "coverage"),
                mistake(with(people("", 1e-300)), DraftFinding.COVERAGE_IS_WRONG, "coverage"),
                mistake(with(part("home", 0.5, 0.5 + 1e-9)), DraftFinding.NAMESPACE_IS_WRONG, "namespace"),
                mistake(with(part("", 0, 1)), DraftFinding.NAMESPACE_IS_WRONG, "namespace"),
                mistake(with(part("home", 0.5, 0.5)), DraftFinding.NAMESPACE_IS_WRONG, "namespace"),
                mistake(with(part("home", 0, 1.1)), DraftFinding.NAMESPACE_IS_WRONG, "namespace"),
                mistake(Drafts.readBy("nobody"), DraftFinding.UNKNOWN_SEGMENT, "segments"),
                mistake(Drafts.readBy("german", "german"), DraftFinding.SEGMENT_TWICE, "segments"),
                mistake(
                        Drafts.readBy(
                                IntStream.range(0, 11).mapToObj(i -> "s" + i).toArray(String[]::new)),
                        DraftFinding.TOO_MANY_SEGMENTS,
                        "segments"));
    }

    private static Stream<Arguments> goals() {
        return Stream.of(
                mistake(with(aims("")), DraftFinding.NO_GOAL, "goals.primary"),
                mistake(with(aims("riches")), DraftFinding.UNKNOWN_GOAL, "goals.primary"),
                mistake(with(aims("order", "riches")), DraftFinding.UNKNOWN_GOAL, "goals.secondaries"),
                mistake(with(aims("order", "order")), DraftFinding.GOAL_TWICE, "goals.secondaries"),
                mistake(
                        with(aims(
                                "order",
                                IntStream.range(0, 20).mapToObj(i -> "g" + i).toArray(String[]::new))),
                        DraftFinding.TOO_MANY_GOALS,
                        "goals.secondaries"),
                mistake(
                        with(new ExperimentDraft.Aims(
                                "order", List.of(), List.of(new ExperimentDraft.Guard("bounce", 1, true)))),
                        DraftFinding.TOLERANCE_IS_WRONG,
                        "goals.guardrails"));
    }

    private static Stream<Arguments> dates() {
        Optional<Instant> now = Optional.of(Drafts.NOW);
        Optional<Instant> end = Optional.of(inDays(28));
        return Stream.of(
                mistake(
                        with(new ExperimentDraft.Dates(now, Optional.empty(), 0, 2)),
                        DraftFinding.END_IS_MISSING,
                        "end"),
                mistake(with(Drafts.dates(28, 14)), DraftFinding.END_BEFORE_START, "end"),
                mistake(with(Drafts.dates(-28, -1)), DraftFinding.END_IS_OVER, "end"),
                mistake(with(Drafts.dates(0, 183)), DraftFinding.END_IS_TOO_FAR, "end"),
                mistake(with(new ExperimentDraft.Dates(now, end, 61, 2)), DraftFinding.RAMP_IS_WRONG, "rampDays"),
                mistake(with(new ExperimentDraft.Dates(now, end, 0, 0)), DraftFinding.MINIMUM_IS_WRONG, "minimumWeeks"),
                mistake(
                        with(new ExperimentDraft.Dates(now, end, 0, 5)),
                        DraftFinding.MINIMUM_BEYOND_END,
                        "minimumWeeks"));
    }

    private static Stream<Arguments> reading() {
        OptionalLong none = OptionalLong.empty();
        OptionalDouble unknown = OptionalDouble.empty();
        return Stream.of(
                mistake(with(read(0, none, 0, unknown)), DraftFinding.LIFT_IS_WRONG, "minimumLift"),
                mistake(with(read(1e-300, none, 0, unknown)), DraftFinding.LIFT_IS_WRONG, "minimumLift"),
                mistake(with(read(0.1, none, 1, unknown)), DraftFinding.MARGIN_IS_WRONG, "margin"),
                mistake(with(read(0.1, OptionalLong.of(0), 0, unknown)), DraftFinding.PLAN_IS_WRONG, "plannedVisitors"),
                mistake(
                        with(read(0.1, none, 0, OptionalDouble.of(1e-300))),
                        DraftFinding.RATE_IS_WRONG,
                        "expectedRate"),
                mistake(with(read(0.1, none, 0, OptionalDouble.of(1))), DraftFinding.RATE_IS_WRONG, "expectedRate"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsSaidWithItsField(ExperimentDraft draft, DraftFinding finding, String field) {
        assertThat(DraftCheck.problems(draft, surroundings()))
                .extracting(Problem::code, Problem::field)
                .contains(tuple(finding.code(), field));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyFieldOfTheCodeHasAValue(ExperimentDraft draft, DraftFinding finding, String field) {
        assertThat(DraftCheck.problems(draft, surroundings()))
                .allSatisfy(problem -> assertThat(problem.message().fields().keySet())
                        .isEqualTo(problem.message().id().fields()));
    }

    @Test
    void componentThatIsGoneIsSaid() {
        assertThat(codes(draft(), Drafts.around(Optional.empty(), Set.of())))
                .containsExactly(DraftFinding.UNKNOWN_COMPONENT.code());
    }

    @Test
    void priceIsPointedOutAndStopsNothing() {
        Surroundings around = Drafts.around(Drafts.component(ComponentKind.PRICE, Schedule.always()), Set.of());

        List<Problem> problems = DraftCheck.problems(draft(), around);

        assertThat(problems).extracting(Problem::code).containsExactly(DraftFinding.PRICE_COMPONENT.code());
        assertThat(DraftCheck.isStartable(problems)).isTrue();
    }

    @Test
    void variantThatEndsBeforeTheExperimentIsRefused() {
        Surroundings around =
                Drafts.around(Drafts.component(ComponentKind.CONTENT, new Schedule(null, inDays(27))), Set.of());

        assertThat(codes(draft(), around)).containsExactly(DraftFinding.VARIANT_ENDS_EARLY.code());
    }

    @Test
    void variantThatStartsLaterIsPointedOut() {
        Surroundings around =
                Drafts.around(Drafts.component(ComponentKind.CONTENT, new Schedule(inDays(2), inDays(28))), Set.of());

        assertThat(codes(draft(), around)).containsExactly(DraftFinding.VARIANT_STARTS_LATE.code());
    }

    @Test
    void variantThatDidHarmStaysOut() {
        Surroundings around =
                Drafts.around(Drafts.component(ComponentKind.CONTENT, Schedule.always()), Set.of("spring"));

        assertThat(codes(draft(), around)).containsExactly(DraftFinding.VARIANT_DID_HARM.code());
    }

    @Test
    void componentOfAnotherExperimentIsRefused() {
        Claim claim = claim("other", Optional.empty(), 0, 10);

        List<Problem> problems = DraftCheck.problems(draft(), surroundings(claim));

        assertThat(problems).extracting(Problem::code).containsExactly(DraftFinding.COMPONENT_IS_TAKEN.code());
        assertThat(problems.get(0).message().parameters()).containsEntry("other", "Other");
    }

    @Test
    void claimOfItselfOfAnotherTimeOrComponentIsNone() {
        Claim own = claim("hero-spring", Optional.empty(), 0, 10);
        Claim over = claim("over", Optional.empty(), -10, 0);
        Claim later = claim("later", Optional.empty(), 28, 40);
        Claim elsewhere = new Claim("else", "Else", "next", Optional.empty(), inDays(0), inDays(10));

        assertThat(codes(draft(), surroundings(own, over, later, elsewhere))).isEmpty();
    }

    @Test
    void partsOfOneNamespaceThatDoNotOverlapShareAComponent() {
        ExperimentDraft left = with(part("home", 0, 0.5));

        assertThat(codes(left, surroundings(claim("r", part(0.5, 1), 0, 10)))).isEmpty();
        assertThat(codes(left, surroundings(claim("r", part(0.4, 1), 0, 10)))).hasSize(1);
        assertThat(codes(with(part("home", 0.5, 1)), surroundings(claim("l", part(0, 0.5), 0, 10))))
                .isEmpty();
        assertThat(codes(with(part("away", 0, 0.5)), surroundings(claim("r", part(0.5, 1), 0, 10))))
                .hasSize(1);
        assertThat(codes(draft(), surroundings(claim("r", part(0.5, 1), 0, 10))))
                .hasSize(1);
        assertThat(codes(left, surroundings(claim("all", Optional.empty(), 0, 10))))
                .hasSize(1);
    }

    @Test
    void hopelessExperimentIsRefusedUnlessSomebodyWantsIt() {
        ExperimentDraft.Reading wanted = new ExperimentDraft.Reading(
                Method.Mode.PLANNED, 0.1, OptionalLong.empty(), 0, true, List.of(), OptionalDouble.empty());

        Message why = Message.of(ReportCode.HOPELESS).count("weeks", 90);

        Optional<Problem> refused = DraftCheck.hopeless(draft(), Optional.of(why));
        Optional<Problem> accepted = DraftCheck.hopeless(with(wanted), Optional.of(why));

        assertThat(refused).get().matches(Problem::isError);
        assertThat(accepted).get().matches(problem -> !problem.isError());
        assertThat(accepted.orElseThrow().message().fields())
                .containsEntry("why", new MessageField.Sentences(List.of(why)));
        assertThat(DraftCheck.hopeless(draft(), Optional.empty())).isEmpty();
    }

    @Test
    void codesAreDistinctWordsWithHyphens() {
        assertThat(Stream.of(DraftFinding.values()).map(DraftFinding::code).collect(Collectors.toSet()))
                .hasSameSizeAs(DraftFinding.values())
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(DraftFinding.NO_GOAL.at("goals.primary").message().fields()).isEmpty();
    }

    private static List<String> codes(ExperimentDraft draft, Surroundings surroundings) {
        return DraftCheck.problems(draft, surroundings).stream()
                .map(Problem::code)
                .toList();
    }

    private static Arguments mistake(ExperimentDraft draft, DraftFinding finding, String field) {
        return Arguments.of(draft, finding, field);
    }

    private static Claim claim(String name, Optional<ExperimentDraft.Part> part, int from, int until) {
        return new Claim(name, "Other", "hero", part, inDays(from), inDays(until));
    }

    private static Optional<ExperimentDraft.Part> part(double from, double to) {
        return Optional.of(new ExperimentDraft.Part("home", from, to));
    }

    private static ExperimentDraft.People part(String namespace, double from, double to) {
        return new ExperimentDraft.People(
                Optional.empty(), 1, Optional.of(new ExperimentDraft.Part(namespace, from, to)));
    }

    private static ExperimentDraft.People people(String audience, double coverage) {
        return new ExperimentDraft.People(
                Optional.of(audience).filter(name -> !name.isEmpty()), coverage, Optional.empty());
    }

    private static ExperimentDraft.Aims aims(String primary, String... secondaries) {
        return new ExperimentDraft.Aims(primary, List.of(secondaries), List.of());
    }

    private static ExperimentDraft.Reading read(double lift, OptionalLong planned, double margin, OptionalDouble rate) {
        return new ExperimentDraft.Reading(Method.Mode.ALWAYS_VALID, lift, planned, margin, false, List.of(), rate);
    }

    @Test
    void audiencesShareTheBudgetOfThePageWithItsRulesAndOtherExperiments() {
        FrozenAudience dear = Drafts.audience("dear", Map.of("context.utm.campaign", Map.of("$regex", "(?:a?){500}b")));
        Surroundings known = Drafts.surroundings();
        Surroundings surroundings = new Surroundings(
                known.component(),
                known.goals(),
                Map.of("dear", dear),
                List.of(),
                Set.of(),
                known.rules(),
                known.now());
        ExperimentDraft draft = Drafts.readBy("dear", "dear");
        long cost = dear.compiled(RequestContext.PATHS).condition().cost();
        Component hero = known.component().orElseThrow();

        assertThat(problem(draft, surroundings, List.of(hero))).isEmpty();
        Variant rule =
                new Variant("rule", Optional.of(dear.compiled(RequestContext.PATHS)), Schedule.always(), List.of());
        List<Component> full = IntStream.range(0, (int) (PlanBudget.LIMIT / cost) - 1)
                .mapToObj(index -> new Component("c" + index, ComponentKind.CONTENT, List.of(rule)))
                .toList();

        assertThat(problem(draft, surroundings, full)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(DraftFinding.PAGE_IS_TOO_EXPENSIVE.code());
            assertThat(problem.isError()).isTrue();
        });
    }

    private static Optional<Problem> problem(
            ExperimentDraft draft, Surroundings surroundings, List<Component> components) {
        return BudgetCheck.problem(draft, surroundings, new BudgetCheck.Page(components, RunningExperiments.none()));
    }
}
