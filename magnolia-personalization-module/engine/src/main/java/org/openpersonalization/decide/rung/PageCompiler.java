package org.openpersonalization.decide.rung;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpersonalization.audience.AttributeSlots;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.SlotCondition;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Counting;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.experiment.bucket.HashSeed;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.learning.log.TrafficSlice;

/** Compiles the components of one page. For one thread. */
public final class PageCompiler {

    private static final int MOST_PURPOSES = 62;
    private static final int TOLD_BYTES = 12;

    private final Counting counting;
    private final AttributeSlots slots = new AttributeSlots();
    private final Map<Condition, Integer> numbers = new IdentityHashMap<>();
    private final List<SlotCondition> audiences = new ArrayList<>();
    private final Set<Purpose> purposes = new LinkedHashSet<>();
    private final List<CompiledComponent> components = new ArrayList<>();
    private final List<HashSeed> controlSeeds = new ArrayList<>();

    public PageCompiler(Counting counting) {
        this.counting = counting;
    }

    /**
     * Adds a component.
     *
     * @param affordable the component without audiences that exceed the budget
     * @param hasRoom whether the budget suffices for its experiments
     * @param experiments the component's running experiments, in the order of the ladder
     * @param controlSeed the seed of its control share; empty for all components where there are no control shares
     */
    public void add(
            Component affordable,
            boolean hasRoom,
            List<RunningExperiment> experiments,
            Optional<HashSeed> controlSeed) {
        controlSeed.ifPresent(controlSeeds::add);
        components.add(new CompiledComponent(
                affordable,
                hasRoom,
                components.size(),
                experiments(experiments, false, affordable),
                experiments(experiments, true, affordable),
                rules(RungKind.BEHAVIORAL, affordable),
                rules(RungKind.DECLARED, affordable),
                rules(RungKind.CONTEXTUAL, affordable),
                counting.outsideHoldout(),
                counting.inHoldout()));
    }

    private List<CompiledExperiment> experiments(
            List<RunningExperiment> running, boolean isLearning, Component component) {
        return running.stream()
                .filter(each -> each.model().isPresent() == isLearning)
                .map(each -> experiment(each, component))
                .toList();
    }

    /**
     * The page with the components that were added, in their order.
     *
     * @param budget from which they were taken
     */
    public CompiledPage page(PlanBudget budget) {
        List<String> paths = slots.paths();
        long[] needs = paths.stream().mapToLong(this::needs).toArray();
        return new CompiledPage(
                paths,
                needs,
                List.copyOf(purposes),
                audiences.toArray(SlotCondition[]::new),
                List.copyOf(components),
                controlSeeds.toArray(HashSeed[]::new),
                told(),
                budget.copy());
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        purposes.forEach(purpose -> line(told, "purpose", purpose.id()));
        for (CompiledComponent each : components) {
            Component component = each.component();
            line(told, "component", component.id(), component.kind().name());
            component.variants().forEach(variant -> told(variant, told));
            each.experiments().forEach(experiment -> told(experiment, told));
            each.optimizations().forEach(optimization -> told(optimization, told));
        }
        byte[] hash = Sha256.of(told.toString());
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TOLD_BYTES));
    }

    private static void told(CompiledExperiment experiment, StringBuilder told) {
        RunningExperiment running = experiment.running();
        line(told, "experiment", running.phase().key(), running.title());
        line(told, "for", running.audience().condition().paths().toString());
        running.segments()
                .forEach(segment -> line(told, "by", segment.condition().paths().toString()));
        running.model().ifPresent(model -> line(told, "model", model.registry().hash()));
    }

    private static void told(Variant variant, StringBuilder told) {
        line(told, "variant", variant.name(), variant.origin().name());
        variant.audience().ifPresent(audience -> {
            line(told, "audience", audience.title(), audience.purposes().toString());
            line(told, "reads", audience.condition().paths().toString());
        });
    }

    private static void line(StringBuilder told, String... words) {
        for (String word : words) {
            told.append(word.length()).append(':').append(word);
        }
        told.append('\n');
    }

    private long needs(String path) {
        return AttributeReach.isKnown(path) ? bits(AttributeReach.purposesOf(path)) : CompiledPage.NEVER;
    }

    private List<CompiledRule> rules(RungKind kind, Component component) {
        return component.variants().stream()
                .filter(variant -> standsOn(variant) == kind)
                .map(variant -> rule(variant, kind, component))
                .toList();
    }

    /** A variant without an audience needs no purpose, so it is passed over on the contextual rung. */
    private static RungKind standsOn(Variant variant) {
        return RungKind.ofRule(variant.audience().map(Audience::purposes).orElse(Set.of()));
    }

    private CompiledRule rule(Variant variant, RungKind kind, Component component) {
        Set<Purpose> needs = new TreeSet<>(kind.needs());
        variant.audience().map(Audience::purposes).ifPresent(needs::addAll);
        needs.addAll(component.kind().purposes());
        return new CompiledRule(
                variant,
                kind,
                variant.audience().map(this::number).orElse(CompiledRule.NO_AUDIENCE),
                needs,
                bits(needs),
                variant.schedule().equals(Schedule.always()) ? null : variant.schedule(),
                counting.shown(component, variant.name()),
                counting.withheld(component, variant.name()));
    }

    private CompiledExperiment experiment(RunningExperiment running, Component component) {
        List<Variant> compared = component.variants().stream()
                .filter(variant -> running.challengers().contains(variant.name()))
                .toList();
        Set<Purpose> needs = needs(running, component, compared);
        return new CompiledExperiment(
                running,
                needs,
                bits(needs),
                compared.size() == running.challengers().size(),
                compared.stream()
                        .map(Variant::schedule)
                        .filter(dates -> !dates.equals(Schedule.always()))
                        .toList(),
                number(running.audience()),
                running.segments().stream().map(this::segment).toList(),
                running.model().isPresent() ? List.of() : participations(running),
                running.model().map(this::learning).orElse(null));
    }

    private CompiledExperiment.Learning learning(LearnedModel model) {
        Map<String, Integer> numbered = new HashMap<>();
        model.registry().features().stream()
                .flatMap(feature -> feature.paths().stream())
                .forEach(path -> {
                    numbered.put(path, slots.of(path));
                    bits(AttributeReach.purposesOf(path));
                });
        return new CompiledExperiment.Learning(
                model,
                numbered,
                counting.inExperiment(model.membership(TrafficSlice.POLICY)),
                counting.inExperiment(model.membership(TrafficSlice.UNIFORM)));
    }

    /** A variant keeps the purposes of its own audience, although that is not asked here: it was written for those people. */
    private static Set<Purpose> needs(RunningExperiment running, Component component, List<Variant> compared) {
        RungKind kind = running.model().isPresent() ? RungKind.PREDICTIVE : RungKind.EXPERIMENT;
        Set<Purpose> needs = new TreeSet<>(kind.needs());
        needs.addAll(running.audience().purposes());
        needs.addAll(component.kind().purposes());
        compared.forEach(variant -> variant.audience().map(Audience::purposes).ifPresent(needs::addAll));
        return needs;
    }

    private List<Participation> participations(RunningExperiment running) {
        return running.variants().stream()
                .map(variant -> counting.inExperiment(running.membership(variant)))
                .toList();
    }

    private CompiledExperiment.Segment segment(Audience audience) {
        return new CompiledExperiment.Segment(audience, number(audience), bits(audience.purposes()));
    }

    private int number(Audience audience) {
        return numbers.computeIfAbsent(audience.condition(), condition -> {
            audiences.add(condition.clause().compiled(slots));
            return audiences.size() - 1;
        });
    }

    private long bits(Set<Purpose> needed) {
        purposes.addAll(needed);
        if (purposes.size() > MOST_PURPOSES) {
            throw new IllegalArgumentException(
                    "A page's rules need at most " + MOST_PURPOSES + " purposes [purposes=" + purposes.size() + "]");
        }
        long bits = 0;
        int bit = 0;
        for (Purpose purpose : purposes) {
            bits |= needed.contains(purpose) ? 1L << bit : 0;
            bit++;
        }
        return bits;
    }
}
