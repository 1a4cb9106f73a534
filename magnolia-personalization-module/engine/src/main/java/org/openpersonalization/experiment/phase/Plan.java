package org.openpersonalization.experiment.phase;

import java.util.HashSet;
import java.util.List;
import org.openpersonalization.definition.Variant;

/**
 * Everything about an experiment that its numbers depend on.
 *
 * @param about what it is called and why it is done
 * @param component the component's id
 * @param variations what is compared, the control first; the control is the component's own content
 * @param population who takes part
 * @param goals what it is about
 * @param timing when it runs
 * @param method how it is read
 * @param segments audiences by which results are read as well
 */
public record Plan(
        About about,
        String component,
        List<Variation> variations,
        Population population,
        PlanGoals goals,
        Timing timing,
        Method method,
        List<FrozenAudience> segments) {

    private static final int MOST_VARIATIONS = 20;

    /**
     * What it is called and why it is done; changing this changes no number.
     *
     * @param name its key, unique in the site
     * @param title its name for people
     * @param hypothesis what somebody expects, and why
     * @param owner who answers for it
     */
    public record About(String name, String title, String hypothesis, String owner) {}

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
}
