package org.openpersonalization.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

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
