package org.openpersonalization.web.admin.experiment.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.web.admin.experiment.view.TextView;

/** Whether the site is ready for experiments and rules of behaviour, and what is missing. */
public record ReadinessList(List<Item> items, boolean isReady) {

    static ReadinessList of(Readiness readiness) {
        return new ReadinessList(readiness.items().stream().map(Item::of).toList(), readiness.isReady());
    }

    /** Whether something is there. */
    public enum State {
        OK,
        MISSING
    }

    /**
     * Something that should be there.
     *
     * @param code stays the same whatever the words
     * @param state whether it is there
     * @param text what it is, and what to do
     * @param blocks whether nothing is started without it
     * @param detail further words
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
