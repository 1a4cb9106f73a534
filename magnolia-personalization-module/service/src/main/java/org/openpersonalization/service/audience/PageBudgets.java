package org.openpersonalization.service.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.RefusalCode;

/**
 * Finds the page on which an audience leaves no room for the conditions of all variants and experiments.
 *
 * @param components the components with variants, by the path of their page
 * @param experiments the experiments in force
 */
record PageBudgets(Map<String, List<Component>> components, RunningExperiments experiments) {

    /** The budgets of all pages with variants. */
    public static PageBudgets of(AudienceRepository.Site site, RunningExperiments experiments) {
        Map<String, List<Component>> components = new TreeMap<>();
        site.placements()
                .forEach(placement -> components
                        .computeIfAbsent(placement.page(), page -> new ArrayList<>())
                        .add(placement.component()));
        return new PageBudgets(components, experiments);
    }

    /** The refusal for a page that is too expensive with an audience as it would be; empty when there is room everywhere. */
    public Optional<Message> fault(Audience changed) {
        return components.entrySet().stream()
                .filter(page -> isTooExpensive(page.getValue(), changed))
                .findFirst()
                .map(page -> RefusalCode.PAGE_TOO_EXPENSIVE
                        .message()
                        .text("page", page.getKey())
                        .text("limit", PlanBudget.LIMIT));
    }

    private boolean isTooExpensive(List<Component> page, Audience changed) {
        List<Audience> audiences = page.stream()
                .flatMap(component -> component.variants().stream())
                .flatMap(variant -> variant.audience().stream())
                .map(audience -> audience.name().equals(changed.name()) ? changed : audience)
                .toList();
        PlanBudget budget = PlanBudget.ofPage();
        return audiences.contains(changed)
                && !(audiences.stream().allMatch(budget::tryTake)
                        && page.stream().allMatch(component -> budget.tryTake(experiments.costOn(component.id()))));
    }
}
