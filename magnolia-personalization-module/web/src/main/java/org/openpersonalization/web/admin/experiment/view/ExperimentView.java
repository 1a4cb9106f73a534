package org.openpersonalization.web.admin.experiment.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Act;

/**
 * Everything about an experiment but its results.
 *
 * @param form what editors wrote
 * @param summary at a glance
 * @param problems what is wrong with the draft as it is now
 * @param phases the newest first
 * @param acts what was done, the newest first
 * @param promoted the variants that were promoted, which can be undone
 * @param running what holds in the running phase; null when none runs
 */
public record ExperimentView(
        ExperimentForm form,
        ExperimentSummary summary,
        List<ProblemView> problems,
        List<PhaseView> phases,
        List<ActView> acts,
        List<PromotedView> promoted,
        @Nullable ExperimentForm running) {

    /** A phase in words. */
    public record PhaseView(
            int number, Instant started, @Nullable Instant ended, String summary) {}

    /**
     * A promotion that can be undone.
     *
     * @param audience of the rule; null where the variant became the component's content
     */
    public record PromotedView(String variant, @Nullable String audience) {}

    /** Something that was done. */
    public record ActView(Act.Kind kind, int phase, String actor, String reason, Instant at) {}
}
