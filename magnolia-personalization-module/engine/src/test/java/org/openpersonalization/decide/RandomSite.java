package org.openpersonalization.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.signal.RequestContext;

/**
 * A page with its ladder, made of a seed: rules of all operators, experiments with and without audiences, slices, the programme.
 *
 * @param plan of a page with one to six components
 * @param ladder with up to two experiments on a component
 */
record RandomSite(PagePlan plan, DecisionLadder ladder) {

    private static final Instant NOW = Plans.STARTED.plus(Duration.ofDays(3));
    private static final List<String> PATHS = List.of(
            "context.country",
            "context.device",
            "context.path",
            "declared.goal",
            "declared.size",
            "profile.views",
            "profile.stage",
            "profile.version");
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);
    private static final List<Object> VALUES =
            List.of("CH", "DE", "phone", "a-b", 0, 1, 2.5, "7", true, List.of("CH", 1), "1.2.3", "2.0.0-rc.1");
    private static final List<String> OPERATORS = List.of(
            "$eq",
            "$ne",
            "$lt",
            "$lte",
            "$gt",
            "$gte",
            "$veq",
            "$vne",
            "$vlt",
            "$vgte",
            "$in",
            "$nin",
            "$ini",
            "$all",
            "$regex",
            "$regexi",
            "$exists",
            "$type",
            "$size",
            "$elemMatch",
            "$not");
    private static final int MOST_COMPONENTS = 6;
    private static final int MOST_VARIANTS = 5;

    static RandomSite of(long seed) {
        Random random = new Random(seed);
        List<Audience> audiences =
                IntStream.range(0, 6).mapToObj(i -> audience("a" + i, random)).toList();
        List<Component> components = new ArrayList<>();
        for (int i = random.nextInt(MOST_COMPONENTS); i >= 0; i--) {
            components.add(component("c" + i, audiences, random));
        }
        Slices slices = new Slices(random.nextInt(3) * 0.1, random.nextInt(3) * 0.15);
        return new RandomSite(
                new PagePlan("/page-" + seed, PageTags.none(), components),
                new DecisionLadder(slices, experiments(components, slices, random)));
    }

    private static Component component(String id, List<Audience> audiences, Random random) {
        List<Variant> variants = new ArrayList<>();
        for (int i = random.nextInt(MOST_VARIANTS + 1); i > 0; i--) {
            Optional<Audience> audience = random.nextInt(8) == 0
                    ? Optional.empty()
                    : Optional.of(random.nextInt(3) == 0 ? audience("own", random) : pick(audiences, random));
            variants.add(new Variant("v" + i, audience, schedule(random), List.of()));
        }
        return new Component(id, random.nextInt(4) == 0 ? ComponentKind.PRICE : ComponentKind.CONTENT, variants);
    }

    private static Schedule schedule(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Schedule(NOW.minusSeconds(random.nextInt(100)), null);
            case 1 -> new Schedule(NOW.plusSeconds(random.nextInt(100)), null);
            case 2 -> new Schedule(null, NOW.plusSeconds(random.nextInt(100) - 50));
            default -> Schedule.always();
        };
    }

    /** The first one without a mistake. */
    private static Audience audience(String name, Random random) {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        while (true) {
            try {
                return compiler.compile(name, "Title of " + name, condition(random, 2));
            } catch (InvalidValueException mistake) {
                // another one
            }
        }
    }

    private static Map<String, ?> condition(Random random, int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            String joint = pick(List.of("$or", "$and", "$nor"), random);
            return Map.of(joint, List.of(condition(random, depth - 1), condition(random, depth - 1)));
        }
        return Map.of(pick(PATHS, random), test(random));
    }

    private static Object test(Random random) {
        String operator = pick(OPERATORS, random);
        Object value = pick(VALUES, random);
        return switch (operator) {
            case "$in", "$nin", "$ini", "$all" -> Map.of(operator, List.of(value, pick(VALUES, random)));
            case "$regex", "$regexi" -> Map.of(operator, pick(List.of("C", "a-b", "^D", "h.n", "\\.2"), random));
            case "$exists" -> Map.of(operator, random.nextBoolean());
            case "$type" -> Map.of(operator, pick(List.of("string", "number", "array", "null"), random));
            case "$size" -> Map.of(operator, random.nextInt(3));
            case "$elemMatch" -> Map.of(operator, Map.of("$eq", value));
            case "$not" -> Map.of(operator, Map.of("$eq", value));
            default -> Map.of(operator, value);
        };
    }

    private static RunningExperiments experiments(List<Component> components, Slices slices, Random random) {
        List<Standing.Status> running = new ArrayList<>();
        for (Component component : components) {
            for (int i = random.nextInt(3); i > 0 && !component.variants().isEmpty(); i--) {
                Phase phase = Plans.phase(1 + random.nextInt(3), experiment("x" + i, component, random));
                running.add(new Standing.Status(phase, Standing.State.RUNNING, ""));
            }
        }
        Optional<ProgrammePlan> programme = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new ProgrammePlan(
                        1,
                        List.of(Plans.goal("click")),
                        slices.holdout(),
                        random.nextInt(6) == 0 ? 0.5 : slices.control(),
                        Plans.STARTED));
        return RunningExperiments.of(new Standing(1, running, programme), RequestContext.PATHS);
    }

    private static Plan experiment(String name, Component component, Random random) {
        List<Variation> variations = new ArrayList<>(List.of(new Variation("default", 0.5)));
        variations.add(new Variation(
                random.nextInt(9) == 0
                        ? "missing"
                        : pick(component.variants(), random).name(),
                0.5));
        double start = random.nextInt(3) * 0.2;
        Population population = new Population(
                random.nextBoolean() ? FrozenAudience.everybody() : frozen("who", random),
                random.nextBoolean() ? 1 : 0.5,
                random.nextInt(3) == 0
                        ? Optional.of(new Namespace("space", new BucketRange(start, start + 0.6)))
                        : Optional.empty());
        Timing timing = new Timing(
                random.nextInt(8) == 0 ? Optional.of(NOW.plusSeconds(30)) : Optional.empty(),
                random.nextInt(8) == 0 ? NOW.plusSeconds(40) : Plans.ENDS,
                random.nextInt(3) * 5,
                2);
        Plan plan = Plans.of(name + "-" + component.id(), variations, population, timing);
        plan = new Plan(
                plan.about(),
                component.id(),
                plan.variations(),
                plan.population(),
                plan.goals(),
                plan.timing(),
                plan.method(),
                List.of());
        return random.nextBoolean() ? plan : Plans.withSegments(plan, frozen("one", random), frozen("two", random));
    }

    private static FrozenAudience frozen(String name, Random random) {
        return new FrozenAudience(name, "Title of " + name, new HashMap<>(condition(random, 1)), Map.of());
    }

    /** A visit, with or without an id, consent, a profile in time, a preview. */
    Visit visit(long seed) {
        Random random = new Random(seed);
        Set<Purpose> granted = new TreeSet<>();
        boolean all = random.nextBoolean();
        PURPOSES.stream().filter(each -> all || random.nextBoolean()).forEach(granted::add);
        ConsentState consent = new ConsentState(granted, random.nextInt(40) == 0);
        Optional<String> visitor = random.nextInt(6) == 0 ? Optional.empty() : Optional.of("visitor-" + seed);
        Visit visit = new Visit(attributes(random), consent, visitor, NOW.plusSeconds(random.nextInt(100) - 50));
        return random.nextInt(30) == 0 ? visit.previewing(forced(random)) : visit;
    }

    private ForcedVariant forced(Random random) {
        Component component = pick(plan.components(), random);
        return new ForcedVariant(
                component.id(),
                component.variants().isEmpty() || random.nextInt(4) == 0
                        ? Variant.DEFAULT_NAME
                        : pick(component.variants(), random).name());
    }

    private static Attributes attributes(Random random) {
        boolean isLate = random.nextInt(20) == 0;
        int salt = random.nextInt();
        return path -> {
            if (isLate && path.startsWith("profile.")) {
                throw new AttributesUnavailableException("late");
            }
            int index = Math.floorMod(path.hashCode() * 31 + salt, VALUES.size() + 2);
            return index < VALUES.size() ? VALUES.get(index) : null;
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
