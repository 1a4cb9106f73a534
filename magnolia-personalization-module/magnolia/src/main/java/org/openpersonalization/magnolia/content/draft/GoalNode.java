package org.openpersonalization.magnolia.content.draft;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.goal.Measure;

/** A goal as a node. */
public final class GoalNode {

    /** Below this path they are. */
    public static final String FOLDER = "/goals";

    public static final String TYPE = "p13n:goal";

    private static final int USUAL_MINUTES = 10_080;

    private GoalNode() {}

    /**
     * Reads a goal; it may have mistakes.
     *
     * @throws IllegalArgumentException when the node cannot be read
     */
    static GoalDraft read(Node node) throws RepositoryException {
        Fields fields = new Fields(node);
        String kind = fields.text("kind");
        String measure = fields.text("measure");
        OptionalLong cap = fields.whole("cap");
        return new GoalDraft(
                node.getName(),
                fields.text("title"),
                fields.text("description"),
                new GoalDraft.Wanted(
                        GoalKind.labelled(kind)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "A goal is about click, scroll, read, consumed, form, conversion, event, view, return or"
                                                + " bounce [kind=" + kind + "]")),
                        fields.text("subject"),
                        fields.whole("least", 0),
                        Duration.ofMinutes(fields.whole("afterMinutes", 0))),
                Measure.labelled(measure.isEmpty() ? Measure.REACHED.label() : measure)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "What is counted is reached, count, value, value-each or per-view [measure=" + measure
                                        + "]")),
                cap.isPresent() ? OptionalInt.of(fields.whole("cap", 0)) : OptionalInt.empty(),
                Duration.ofMinutes(fields.whole("windowMinutes", USUAL_MINUTES)),
                fields.isTicked("lessIsBetter"),
                fields.isTicked("programme"));
    }

    /** Writes all of it; nothing is saved yet. */
    public static void write(GoalDraft goal, Node node) throws RepositoryException {
        GoalDraft.Wanted deed = goal.deed();
        Fields.set(node, "title", goal.title());
        Fields.set(node, "description", goal.description());
        Fields.set(node, "kind", deed.kind().label());
        Fields.set(node, "subject", deed.subject().orElse(""));
        Fields.set(
                node,
                "least",
                deed.least().orElse(0) == 0 ? "" : String.valueOf(deed.least().getAsInt()));
        Fields.set(node, "measure", goal.measure().label());
        Fields.set(
                node, "cap", goal.cap().isPresent() ? String.valueOf(goal.cap().getAsInt()) : "");
        Fields.set(node, "windowMinutes", String.valueOf(goal.window().toMinutes()));
        Fields.set(
                node,
                "afterMinutes",
                deed.after()
                        .filter(after -> !after.isZero())
                        .map(after -> String.valueOf(after.toMinutes()))
                        .orElse(""));
        Fields.set(node, "lessIsBetter", goal.lessIsBetter());
        Fields.set(node, "programme", goal.programme());
    }
}
