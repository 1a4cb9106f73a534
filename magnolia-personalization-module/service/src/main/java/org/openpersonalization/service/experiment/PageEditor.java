package org.openpersonalization.service.experiment;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;

/**
 * Changes the pages' own content, with the rights of the user who asks for it. The variant stays in any case, and so does what a
 * change replaced, until the next one.
 */
public interface PageEditor {

    /**
     * A variant and where it is promoted to.
     *
     * @param audience the name of the audience that sees it first among the variants of its rung; empty to make its fields the
     *     component's own content
     */
    record Step(String component, String variant, Optional<String> audience) {}

    /**
     * A value that a step replaces.
     *
     * @param name of the field; {@code audience} and {@code order} for a rule
     * @param before the value now; empty when there is none
     * @param after the value afterwards; empty when there is none
     */
    record Replaced(String name, String before, String after) {}

    /**
     * Returns what a step would replace; nothing when it was taken already.
     *
     * @throws Forbidden when the user may not see the page
     * @throws Conflict when the variant is gone
     */
    List<Replaced> replacedBy(Step step);

    /**
     * Takes a step. Taking it again changes nothing.
     *
     * @throws Forbidden when the user may not change the page
     * @throws Conflict when the variant is gone
     */
    void take(Step step);

    /**
     * Brings back what a step replaced.
     *
     * @throws Forbidden when the user may not change the page
     * @throws Conflict when the step was not taken, or what it wrote was
     *     changed since
     */
    void undo(Step step);

    /** The steps that were taken on a component and can be undone. */
    List<Step> undoable(String component);
}
