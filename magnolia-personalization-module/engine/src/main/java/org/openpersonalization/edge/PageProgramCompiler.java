package org.openpersonalization.edge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.message.Message;

/**
 * Compiles the key program of a page, for visitors without an id and without grants. It evaluates the conditions of all rules for each
 * combination of classes, at a representative of each time that they tell apart. Combinations with the same answers have one key; a
 * rule behind one that holds and has no dates makes no difference. So without dates and times a key stands for a vector of variants.
 * Experiments make no difference either, since visitors without grants take no part.
 */
public final class PageProgramCompiler {

    private static final int MOST_EVALUATIONS = 200_000;
    private static final int REVISION_BYTES = 9;

    private final PagePlan plan;
    private final List<Component> components;
    private final TraitReading reading = new TraitReading();
    private final List<Map<String, Object>> times = new ArrayList<>();

    private PageProgramCompiler(PagePlan plan) {
        PlanBudget budget = PlanBudget.ofPage();
        this.plan = plan;
        this.components = plan.components().stream().map(budget::within).toList();
    }

    /** The page as caches outside may keep it. */
    public static EdgePage compile(PagePlan plan) {
        PageProgramCompiler compiler = new PageProgramCompiler(plan);
        Message obstacle = compiler.obstacle();
        return obstacle == null ? compiler.program() : EdgePage.refused(plan.page(), obstacle);
    }

    private @Nullable Message obstacle() {
        if (components.isEmpty()) {
            return Message.of(EdgeObstacle.PLAIN);
        }
        for (Component component : components) {
            Optional<Message> personal = personal(component);
            if (personal.isPresent()) {
                return personal.get();
            }
        }
        rules().forEach(rule -> reading.read(audience(rule).condition().clause()));
        return reading.obstacle();
    }

    private static Optional<Message> personal(Component component) {
        return component.variants().stream()
                .filter(variant -> needsPurpose(component, variant))
                .findFirst()
                .map(variant -> Message.of(EdgeObstacle.PURPOSES)
                        .text("component", component.id())
                        .variant("variant", variant.name()));
    }

    private static boolean needsPurpose(Component component, Variant variant) {
        return !component.kind().purposes().isEmpty()
                || variant.audience()
                        .filter(audience -> !audience.purposes().isEmpty())
                        .isPresent();
    }

    private Stream<Variant> rules() {
        return components.stream().flatMap(PageProgramCompiler::rules);
    }

    private static Stream<Variant> rules(Component component) {
        return component.variants().stream()
                .filter(variant -> variant.audience().isPresent());
    }

    private static Audience audience(Variant rule) {
        return rule.audience().orElseThrow();
    }

    private EdgePage program() {
        List<TraitClasses> traits = reading.classes();
        addTimes();
        long combinations = traits.stream().mapToLong(TraitClasses::count).reduce(1, PageProgramCompiler::times);
        if (times(times(combinations, times.size()), rules().count()) > MOST_EVALUATIONS) {
            return tooMany(combinations);
        }
        List<Integer> keys = keys(traits, (int) combinations);
        PageProgram program = new PageProgram(plan.page(), revision(traits, keys), traits, keys, decidingTimes());
        return program.count() > PageProgram.MOST_KEYS ? tooMany(program.count()) : EdgePage.kept(program);
    }

    private static long times(long one, long other) {
        return one > MOST_EVALUATIONS ? one : one * other;
    }

    private EdgePage tooMany(long keys) {
        return EdgePage.refused(
                plan.page(), Message.of(EdgeObstacle.KEYS).text("number", keys).text("most", PageProgram.MOST_KEYS));
    }

    private void addTimes() {
        times.add(Map.of(PublicTraits.PAGE, plan.page()));
        Stream.of(PublicTraits.HOUR, PublicTraits.WEEKDAY, PublicTraits.DATE)
                .filter(reading::reads)
                .forEach(this::cross);
    }

    private void cross(String path) {
        List<Map<String, Object>> before = List.copyOf(times);
        times.clear();
        for (Map<String, Object> time : before) {
            for (Object value : reading.times(path)) {
                Map<String, Object> more = new HashMap<>(time);
                more.put(path, value);
                times.add(more);
            }
        }
    }

    private List<Integer> keys(List<TraitClasses> traits, int combinations) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Integer> keys = new ArrayList<>();
        for (int combination = 0; combination < combinations; combination++) {
            String answers = answers(values(traits, combination));
            Integer known = numbers.putIfAbsent(answers, numbers.size());
            keys.add(known == null ? numbers.size() - 1 : known);
        }
        return keys;
    }

    /** A value of each class of a combination. */
    private Map<String, Object> values(List<TraitClasses> traits, int combination) {
        Map<String, Object> values = new HashMap<>();
        int rest = combination;
        for (int number = traits.size() - 1; number >= 0; number--) {
            TraitClasses trait = traits.get(number);
            reading.representative(trait, rest % trait.count()).ifPresent(value -> values.put(trait.path(), value));
            rest /= trait.count();
        }
        return values;
    }

    private String answers(Map<String, Object> visitor) {
        StringBuilder answers = new StringBuilder();
        for (Map<String, Object> time : times) {
            Map<String, Object> values = new HashMap<>(visitor);
            values.putAll(time);
            components.forEach(component -> append(component, values, answers));
        }
        return answers.toString();
    }

    private static void append(Component component, Map<String, Object> values, StringBuilder answers) {
        boolean isDecided = false;
        for (Variant rule : rules(component).toList()) {
            boolean holds = !isDecided && audience(rule).condition().matches(values::get);
            answers.append(holds ? '1' : '0');
            isDecided |= holds && rule.schedule().equals(Schedule.always());
        }
    }

    private DecidingTimes decidingTimes() {
        List<Instant> limits = rules().map(Variant::schedule)
                .flatMap(schedule ->
                        Stream.of(Optional.ofNullable(schedule.from()), Optional.ofNullable(schedule.until())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean isDaily = reading.reads(PublicTraits.WEEKDAY) || reading.reads(PublicTraits.DATE);
        return new DecidingTimes(reading.reads(PublicTraits.HOUR), isDaily, limits);
    }

    private String revision(List<TraitClasses> traits, List<Integer> keys) {
        StringBuilder text = new StringBuilder(plan.page() + "\n" + traits + "\n" + keys + "\n");
        for (Component component : components) {
            text.append(component.id()).append('\n');
            rules(component)
                    .forEach(rule -> text.append(rule.name())
                            .append('\n')
                            .append(audience(rule).condition().describe())
                            .append(rule.schedule())
                            .append('\n'));
        }
        return Sha256.mark(text.toString(), REVISION_BYTES);
    }
}
