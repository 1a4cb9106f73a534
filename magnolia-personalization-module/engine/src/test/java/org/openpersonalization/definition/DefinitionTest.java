package org.openpersonalization.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;

class DefinitionTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void conditionsOfAPageHaveOneBudget() {
        Audience dear = new AudienceCompiler(SavedGroups.none(), Set.of("context.utm.campaign"))
                .compile("dear", "Dear", Map.of("context.utm.campaign", Map.of("$regex", "(?:a?){500}b")));
        List<Component> components = IntStream.range(0, 12)
                .mapToObj(index -> new Component(
                        "c" + index,
                        ComponentKind.CONTENT,
                        List.of(new Variant("v", Optional.of(dear), Schedule.always(), List.of()))))
                .toList();
        PlanBudget budget = PlanBudget.ofPage();

        List<Component> within = components.stream().map(budget::within).toList();

        long most = PlanBudget.LIMIT / dear.condition().cost();
        assertThat(most).isBetween(1L, 11L);
        assertThat(within.stream().filter(components::contains)).hasSize((int) most);
        assertThat(within.get(11).variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.audience()).isEmpty());
    }

    @Test
    void scheduleCoversItsFirstMomentAndNotItsLast() {
        Schedule hour = new Schedule(NOON, NOON.plusSeconds(3600));

        assertThat(hour.covers(NOON)).isTrue();
        assertThat(hour.covers(NOON.minusMillis(1))).isFalse();
        assertThat(hour.covers(NOON.plusSeconds(3600))).isFalse();
        assertThat(Schedule.always().covers(NOON)).isTrue();
    }

    @Test
    void scheduleThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Schedule(NOON, NOON)).hasMessageContaining("validFrom");
    }

    @Test
    void variantNeedsANameOfItsOwn() {
        assertThatThrownBy(() -> variant("default")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoVariantsOfOneNameAreRefused() {
        assertThatThrownBy(() -> new Component("c", ComponentKind.CONTENT, List.of(variant("a"), variant("a"))))
                .hasMessageContaining("variant=a");
    }

    @Test
    void pageWithAComponentIsPersonal() {
        Component component = new Component("c", ComponentKind.CONTENT, List.of(variant("a")));
        PagePlan plan = new PagePlan("/home", PageTags.none(), List.of(component));

        assertThat(plan.isPersonal()).isTrue();
        assertThat(plan.component("c")).contains(component);
        assertThat(plan.component("d")).isEmpty();
        assertThat(PagePlan.plain("/x").isPersonal()).isFalse();
    }

    private static Variant variant(String name) {
        return new Variant(name, Optional.empty(), Schedule.always(), List.of());
    }
}
