package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.RequestContext;

class SlicesTest {

    private static final int VISITORS = 40_000;
    private static final Component COMPONENT = new Component("c", ComponentKind.CONTENT, List.of(everybody()));

    @Test
    void holdoutSeesTheDefaultAndWhatItWouldHaveSeenIsKnown() {
        Decision decision = decide(new Slices(1, 0), "visitor");

        assertThat(decision.rung()).isEqualTo(RungKind.HOLDOUT);
        assertThat(decision.isDefault()).isTrue();
        assertThat(decision.wanted()).isEqualTo("all");
        assertThat(decision.reason()).isEqualTo(new Reason(Reason.Code.WITHHELD, "holdout"));
    }

    @Test
    void controlSeesTheDefaultAndWhatItWouldHaveSeenIsKnown() {
        Decision decision = decide(new Slices(0, 1), "visitor");

        assertThat(decision.rung()).isEqualTo(RungKind.CONTROL);
        assertThat(decision.wanted()).isEqualTo("all");
        assertThat(decision.isDefault()).isTrue();
    }

    @Test
    void holdoutComesBeforeControl() {
        assertThat(decide(new Slices(1, 1), "visitor").rung()).isEqualTo(RungKind.HOLDOUT);
    }

    @Test
    void somebodyWithoutAnIdBelongsToNoSlice() {
        Visit visit = Visit.anonymous(path -> null, Instant.EPOCH);

        Decision decision = new DecisionLadder(new Slices(1, 1)).decide(COMPONENT, visit);

        assertThat(decision.variant()).isEqualTo("all");
        assertThat(decision.wanted()).isEqualTo("all");
    }

    @Test
    void sharesAreAsTheyWereSet() {
        long held = count(RungKind.HOLDOUT);
        long controlled = count(RungKind.CONTROL);

        assertThat((double) held / VISITORS).isCloseTo(0.05, within(0.005));
        assertThat((double) controlled / (VISITORS - held)).isCloseTo(0.10, within(0.007));
    }

    @Test
    void controlOfOneComponentIsNotThatOfAnother() {
        Slices slices = Slices.defaults();
        long both = IntStream.range(0, VISITORS)
                .mapToObj(i -> "visitor-" + i)
                .filter(visitor -> slices.isInControl(visitor, "c") && slices.isInControl(visitor, "d"))
                .count();

        assertThat((double) both / VISITORS).isCloseTo(0.01, within(0.003));
    }

    @Test
    void shareLiesBetweenNothingAndAll() {
        assertThatThrownBy(() -> new Slices(1.1, 0)).hasMessageContaining("holdout=1.1");
        assertThatThrownBy(() -> new Slices(0, Double.NaN)).hasMessageContaining("control");
    }

    private static long count(RungKind kind) {
        DecisionLadder ladder = new DecisionLadder(Slices.defaults());
        return IntStream.range(0, VISITORS)
                .mapToObj(i -> ladder.decide(COMPONENT, visit("visitor-" + i)))
                .filter(decision -> decision.rung() == kind)
                .count();
    }

    private static Decision decide(Slices slices, String visitor) {
        return new DecisionLadder(slices).decide(COMPONENT, visit(visitor));
    }

    private static Visit visit(String visitor) {
        return new Visit(path -> null, ConsentState.none(), Optional.of(visitor), Instant.EPOCH);
    }

    private static Variant everybody() {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        return new Variant("all", Optional.of(compiler.compile("all", "All", Map.of())), Schedule.always(), List.of());
    }
}
