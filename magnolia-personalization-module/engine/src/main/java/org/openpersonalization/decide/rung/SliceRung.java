package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.RungKind;

/**
 * The component's own content for visitors of a slice, whatever the rungs below would show; what they would have shown is
 * known. Applies to visitors with an id only.
 */
public final class SliceRung implements Rung {

    /** Membership of a slice. */
    @FunctionalInterface
    public interface Members {

        /**
         * Whether a visitor belongs to the slice.
         *
         * @param visitor the visitor's pseudonym
         * @param deliberation the decision about a component
         */
        boolean include(String visitor, Deliberation deliberation);
    }

    private final RungKind kind;
    private final Members members;

    public SliceRung(RungKind kind, Members members) {
        this.kind = kind;
        this.members = members;
    }

    @Override
    public RungKind kind() {
        return kind;
    }

    @Override
    public boolean decide(Deliberation deliberation) {
        boolean applies = deliberation.visit().visitor().isPresent()
                && members.include(deliberation.visit().visitor().get(), deliberation);
        if (applies) {
            deliberation.decideBelow(kind);
            deliberation.withhold(kind);
        }
        return applies;
    }
}
