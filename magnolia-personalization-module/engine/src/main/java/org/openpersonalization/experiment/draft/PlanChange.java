package org.openpersonalization.experiment.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Variation;

/** The differences between two plans that their numbers depend on, and the permitted reductions of a running plan. */
public final class PlanChange {

    private PlanChange() {}

    /**
     * The parts that differ, named as in the API: {@code component}, {@code variations}, {@code people}, {@code goals},
     * {@code dates}, {@code reading}, {@code segments}, {@code learned}. Empty when only the title, hypothesis or owner changed.
     */
    public static List<String> between(Plan before, Plan after) {
        List<String> changed = new ArrayList<>();
        note(changed, "component", before.component(), after.component());
        note(changed, "variations", before.variations(), after.variations());
        note(changed, "people", before.population(), after.population());
        note(changed, "goals", before.goals(), after.goals());
        note(changed, "dates", before.timing(), after.timing());
        note(changed, "reading", before.method(), after.method());
        note(changed, "segments", before.segments(), after.segments());
        note(changed, "learned", before.learned(), after.learned());
        return List.copyOf(changed);
    }

    private static void note(List<String> changed, String part, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(part);
        }
    }

    /**
     * The plan without some arms of its comparison, their shares given to the others in proportion; empty when nothing is left to compare.
     * The slices of an allocation that learns cannot be taken out.
     */
    public static Optional<Plan> without(Plan plan, Set<String> variants) {
        if (plan.learned().isPresent()) {
            return Optional.empty();
        }
        List<Variation> left = plan.variations().stream()
                .filter(each -> !variants.contains(each.variant()))
                .toList();
        if (left.size() < 2) {
            return Optional.empty();
        }
        double sum = left.stream().mapToDouble(Variation::weight).sum();
        List<Variation> shared = left.stream()
                .map(each -> new Variation(each.variant(), each.weight() / sum))
                .toList();
        return Optional.of(new Plan(
                plan.about(),
                plan.component(),
                shared,
                plan.population(),
                plan.goals(),
                plan.timing(),
                plan.method(),
                plan.segments()));
    }
}
