package org.openpersonalization.web.admin.experiment.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.web.message.TextView;

/** Whether the site is ready for experiments and rules of behaviour, and what is missing. */
record ReadinessList(List<Item> items, boolean isReady) {

    static ReadinessList of(Readiness readiness) {
        return new ReadinessList(readiness.items().stream().map(Item::of).toList(), readiness.isReady());
    }

    /** Whether something is there. */
    public enum State {
        OK,
        MISSING
    }

    /**
     * An item of the readiness checklist.
     *
     * @param code a stable code
     * @param state whether it is present
     * @param text the state, and the remedy
     * @param blocks whether it blocks going live
     * @param detail further text
     */
    public record Item(
            String code,
            State state,
            TextView text,
            boolean blocks,
            @Nullable String detail) {

        private static Item of(Readiness.Item item) {
            return new Item(
                    item.code(),
                    item.isThere() ? State.OK : State.MISSING,
                    TextView.of(item.text()),
                    item.blocks(),
                    null);
        }
    }
}
