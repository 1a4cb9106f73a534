package org.openpersonalization.decide.rung;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Variant;

/**
 * The component's own content for visitors of a slice, whatever the rungs below would show; what they would have shown is
 * known. Applies to visitors with an id only.
 */
public final class SliceRung implements Rung {

    private final RungKind kind;
    private final BiPredicate<String, Component> isInSlice;

    public SliceRung(RungKind kind, BiPredicate<String, Component> isInSlice) {
        this.kind = kind;
        this.isInSlice = isInSlice;
    }

    @Override
    public RungKind kind() {
        return kind;
    }

    @Override
    public Optional<Decision> decide(Deliberation deliberation) {
        boolean applies = deliberation
                .visit()
                .visitor()
                .filter(visitor -> isInSlice.test(visitor, deliberation.component()))
                .isPresent();
        return applies ? Optional.of(withheld(deliberation)) : Optional.empty();
    }

    private Decision withheld(Deliberation deliberation) {
        Decision below = deliberation.below(kind);
        Reason reason = new Reason(Reason.Code.WITHHELD, kind.label());
        DecisionTrace grounds = new DecisionTrace(
                reason, below.grounds().passedOver(), below.grounds().read());
        return new Decision(below.component(), Variant.DEFAULT_NAME, kind, grounds, below.consent())
                .insteadOf(below.variant());
    }
}
