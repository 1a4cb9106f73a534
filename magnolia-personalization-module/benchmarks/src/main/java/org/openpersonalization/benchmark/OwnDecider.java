package org.openpersonalization.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.PageDecisions;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Cap;

/** The decision ladder: consent gate on, a reason for each decision. All attributes are of the profile, so every rule is behavioural. */
final class OwnDecider implements PageDecider {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant STARTED = NOW.minus(Duration.ofDays(10));
    private static final int MOST_VISITS = 40;
    private static final Goal GOAL = new Goal(
            "click",
            "Clicks",
            new GoalRule.Deed(ActivityKind.CLICK, "", 0),
            Measure.REACHED,
            Cap.LARGEST,
            Duration.ofDays(7),
            false);
    private static final String ROOT = "profile.";
    private static final String RULE = "rule-";
    private static final ConsentState CONSENT =
            new ConsentState(Set.of(Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.ANALYTICS));

    private final DecisionLadder ladder;
    private final PagePlan plan;

    OwnDecider(Workload workload, DecisionLadder ladder) {
        this.ladder = ladder;
        this.plan = plan(workload);
    }

    /** Neither slices nor experiments: what the peers decide. */
    static DecisionLadder rulesOnly() {
        return new DecisionLadder(new Slices(0, 0));
    }

    /** With holdout, control shares, the programme, and an experiment on each of two components. */
    static DecisionLadder withExperiments() {
        Slices slices = Slices.defaults();
        List<Standing.Status> running = List.of(running(0), running(1));
        ProgrammePlan programme = new ProgrammePlan(1, List.of(GOAL), slices.holdout(), slices.control(), STARTED);
        return new DecisionLadder(
                slices, RunningExperiments.of(new Standing(1, running, Optional.of(programme)), Set.of()));
    }

    private static Standing.Status running(int component) {
        FrozenAudience audience = new FrozenAudience(
                "readers", "Readers", Map.of("profile.visits", Map.of("$gte", MOST_VISITS / 2)), Map.of());
        Plan plan = new Plan(
                new Plan.About("experiment-" + component, "Experiment", "", ""),
                componentId(component),
                List.of(new Variation(Variant.DEFAULT_NAME, 0.5), new Variation(RULE + 0, 0.5)),
                new Population(audience, 1, Optional.empty()),
                new PlanGoals(GOAL, List.of(), List.of()),
                new Timing(Optional.empty(), NOW.plus(Duration.ofDays(30)), 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 10_000, 0.01, false),
                List.of());
        return new Standing.Status(new Phase(1, plan, STARTED, Optional.empty()), Standing.State.RUNNING, "");
    }

    private static PagePlan plan(Workload workload) {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), Set.of());
        Map<List<Term>, Audience> audiences = new HashMap<>();
        List<Component> components = new ArrayList<>();
        for (List<List<Term>> rules : workload.components()) {
            List<Variant> variants = new ArrayList<>();
            for (List<Term> rule : rules) {
                Audience audience = audiences.computeIfAbsent(
                        rule, terms -> compiler.compile("a" + audiences.size(), "Audience", condition(terms)));
                variants.add(new Variant(RULE + variants.size(), Optional.of(audience), Schedule.always(), List.of()));
            }
            components.add(new Component(componentId(components.size()), ComponentKind.CONTENT, variants));
        }
        return new PagePlan("/home", PageTags.none(), components);
    }

    static String componentId(int number) {
        return "3ac56637-f9be-5f47-b6d7-5f89e8a97f" + (10 + number);
    }

    private static Map<String, ?> condition(List<Term> terms) {
        List<Map<String, ?>> parts = new ArrayList<>();
        for (Term term : terms) {
            parts.add(Map.of(ROOT + term.attribute(), test(term)));
        }
        return Map.of("$and", parts);
    }

    private static Map<String, ?> test(Term term) {
        Object first = term.values().get(0);
        return switch (term.operator()) {
            case ONE_OF -> Map.of("$in", term.values());
            case CONTAINS -> Map.of("$regex", ((String) first).replace(".", "\\."));
            case AT_LEAST -> Map.of("$gte", first);
            case VERSION_ABOVE -> Map.of("$vgt", first);
        };
    }

    private static @Nullable Object value(Shopper shopper, String path) {
        return switch (path) {
            case "profile.country" -> shopper.country();
            case "profile.device" -> shopper.device();
            case "profile.referrer" -> shopper.referrer();
            case "profile.visits" -> shopper.visits();
            case "profile.plan" -> shopper.plan();
            case "profile.language" -> shopper.language();
            case "profile.version" -> shopper.version();
            case "profile.city" -> shopper.city();
            default -> null;
        };
    }

    @Override
    public void decide(Shopper shopper, int[] chosen) {
        Attributes attributes = path -> value(shopper, path);
        PageDecisions decisions = ladder.decide(plan, new Visit(attributes, CONSENT, Optional.of(shopper.id()), NOW));
        for (int component = 0; component < chosen.length; component++) {
            String variant = decisions.on(plan.components().get(component)).variant();
            chosen[component] = variant.equals(Variant.DEFAULT_NAME) ? -1 : variant.charAt(RULE.length()) - '0';
        }
    }
}
