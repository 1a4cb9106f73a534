package org.openpersonalization.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Goal GOAL = Deeds.goal(new GoalRule.Bounce(), Measure.REACHED);

    @Test
    void firstArmIsTheControl() {
        Comparison comparison = comparison(List.of(GOAL), share("default", 0.25), share("a", 0.75));

        assertThat(comparison.control()).isEqualTo("default");
    }

    @Test
    void comparisonOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> comparison(List.of(GOAL), share("default", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of(GOAL), share("default", 0.5), share("default", 0.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of(GOAL), share("default", 0.5), share("a", 0.4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of(GOAL), share("default", 1), share("a", 0)))
                .withMessageContaining("above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of(GOAL), share("default", 1), share("a", Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of(GOAL, GOAL), share("default", 0.5), share("a", 0.5)))
                .withMessageContaining("each goal once");
    }

    @Test
    void membershipIsReadAsItWasWritten() {
        Membership membership = new Membership("experiment/hut-beds/1", "a=b");

        assertThat(Membership.of(membership.text())).isEqualTo(membership);
        assertThatIllegalArgumentException().isThrownBy(() -> new Membership("a=b", "default"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Membership("a", "two\nlines"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Membership("a", "x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> Membership.of("no arm"));
    }

    @Test
    void othersTraitsCountWhereBothKnowOne() {
        Traits traits = Traits.none().with(Map.of(Traits.DEVICE, "phone", Traits.COUNTRY, "CH"));

        assertThat(traits.with(Map.of(Traits.DEVICE, "tablet")).values())
                .isEqualTo(Map.of(Traits.DEVICE, "tablet", Traits.COUNTRY, "CH"));
        assertThat(Participation.none().memberships()).isEmpty();
    }

    private static Comparison comparison(List<Goal> goals, Comparison.Share... arms) {
        return new Comparison("experiment/x/1", "banner", List.of(arms), goals, Deeds.EXPOSED);
    }

    private static Comparison.Share share(String arm, double share) {
        return new Comparison.Share(arm, share);
    }
}
