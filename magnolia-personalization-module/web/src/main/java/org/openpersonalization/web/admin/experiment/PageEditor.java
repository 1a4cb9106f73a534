package org.openpersonalization.web.admin.experiment;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.web.http.Refusal;

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
     * @throws Refusal with status 403 when the user may not see the page, with 409 when the variant is gone
     */
    List<Replaced> replacedBy(Step step) throws Refusal;

    /**
     * Takes a step. Taking it again changes nothing.
     *
     * @throws Refusal with status 403 when the user may not change the page, with 409 when the variant is gone
     */
    void take(Step step) throws Refusal;

    /**
     * Brings back what a step replaced.
     *
     * @throws Refusal with status 403 when the user may not change the page, with 409 when the step was not taken, or what it wrote was
     *     changed since
     */
    void undo(Step step) throws Refusal;

    /** The steps that were taken on a component and can be undone. */
    List<Step> undoable(String component);
}
