package org.openpersonalization.service.experiment;

import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.RefusalCode;

/** Writes down what was promoted, unless the user may not do so. */
public final class FakePromotion implements PageEditor {

    final List<String> done = new ArrayList<>();
    private final List<Step> undoable = new ArrayList<>();
    boolean isForbidden;

    /** Begins with a promotion of an earlier day. */
    void wasTaken(Step step) {
        undoable.add(step);
    }

    @Override
    public List<Replaced> replacedBy(Step step) {
        return step.audience()
                .map(audience -> List.of(
                        new Replaced("audience", "everyone", audience),
                        new Replaced("order", "first, spring", "spring, first")))
                .orElseGet(() -> List.of(new Replaced("headline", "Old headline", "New headline")));
    }

    @Override
    public void take(Step step) {
        note("", step);
        undoable.remove(step);
        undoable.add(step);
    }

    @Override
    public void undo(Step step) {
        note("undone ", step);
        undoable.remove(step);
    }

    @Override
    public List<Step> undoable(String component) {
        return undoable.stream()
                .filter(step -> step.component().equals(component))
                .toList();
    }

    private void note(String prefix, Step step) {
        if (isForbidden) {
            throw new Forbidden(RefusalCode.PAGE_FORBIDDEN);
        }
        done.add(prefix + step.component() + ": " + step.variant()
                + step.audience().map(audience -> " for " + audience).orElse(""));
    }
}
