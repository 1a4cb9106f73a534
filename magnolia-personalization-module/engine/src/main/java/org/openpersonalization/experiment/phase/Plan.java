package org.openpersonalization.experiment.phase;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.definition.Variant;

/**
 * The parts of an experiment that its numbers depend on.
 *
 * @param about title, hypothesis and owner
 * @param component the component's id
 * @param variations the compared variants, the control first; the control is the component's own content
 * @param population the participants
 * @param goals primary, secondary and guardrail goals
 * @param timing start, end and ramp-up
 * @param method the statistical method
 * @param segments audiences by which results are segmented
 * @param learned the allocation by a policy that learns; empty for one by the weights of the variations
 */
public record Plan(
        About about,
        String component,
        List<Variation> variations,
        Population population,
        PlanGoals goals,
        Timing timing,
        Method method,
        List<FrozenAudience> segments,
        Optional<LearnedAllocation> learned) {

    private static final int MOST_VARIATIONS = 20;

    /**
     * Title, hypothesis and owner; a change of these changes no number.
     *
     * @param name its key, unique in the site
     * @param title its name for people
     * @param hypothesis the expected effect, and its reason
     * @param owner the responsible person
     */
    public record About(String name, String title, String hypothesis, String owner) {}

    /** A plan whose visitors are allocated by the weights of its variations. */
    public Plan(
            About about,
            String component,
            List<Variation> variations,
            Population population,
            PlanGoals goals,
            Timing timing,
            Method method,
            List<FrozenAudience> segments) {
        this(about, component, variations, population, goals, timing, method, segments, Optional.empty());
    }

    public Plan {
        variations = List.copyOf(variations);
        segments = List.copyOf(segments);
        String name = about.name();
        List<String> variants = variations.stream().map(Variation::variant).toList();
        if (!variants.contains(Variant.DEFAULT_NAME) || !variants.get(0).equals(Variant.DEFAULT_NAME)) {
            throw new IllegalArgumentException(
                    "An experiment has a control: put the component's own content (default) first" + " [experiment="
                            + name + ", variations=" + variants + "]");
        }
        if (variants.size() < 2
                || variants.size() > MOST_VARIATIONS
                || new HashSet<>(variants).size() < variants.size()) {
            throw new IllegalArgumentException("An experiment compares the control with 1 to 19 variants, each once"
                    + " [experiment=" + name + ", variations=" + variants + "]");
        }
        double sum = variations.stream().mapToDouble(Variation::weight).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "The weights must add up to 100 % [experiment=" + name + ", sum=" + Math.round(sum * 100) + " %]");
        }
    }

    /** The same, allocated by a policy that learns. */
    public Plan allocatedBy(LearnedAllocation allocation) {
        return new Plan(
                about, component, variations, population, goals, timing, method, segments, Optional.of(allocation));
    }
}
