package org.openpersonalization.web.admin.experiment.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.web.message.TextView;

/**
 * An experiment without its results.
 *
 * @param form the draft
 * @param summary its summary
 * @param problems faults and warnings of the present draft
 * @param phases the newest first
 * @param acts the actions, newest first
 * @param promoted the promoted variants, which can be undone
 * @param running the running plan; null when none runs
 * @param model the model of the newest phase; null without one
 */
public record ExperimentView(
        ExperimentDraft form,
        ExperimentSummary summary,
        List<ProblemView> problems,
        List<PhaseView> phases,
        List<ActView> acts,
        List<PromotedView> promoted,
        @Nullable ExperimentDraft running,
        @Nullable ModelView model) {

    /**
     * The newest state of a model.
     *
     * @param epoch its number, from 0
     * @param until decisions up to here whose windows were over are in it
     * @param decisions how many
     * @param shares the share of each variant among the choices of the policy, as estimated at the training
     */
    public record ModelView(long epoch, Instant until, long decisions, List<ExperimentDraft.Share> shares) {

        public static ModelView of(Epoch epoch) {
            List<Double> shares = epoch.transition().shares();
            return new ModelView(
                    epoch.version().epoch(),
                    epoch.source().until(),
                    epoch.source().rows(),
                    IntStream.range(0, shares.size())
                            .mapToObj(arm ->
                                    new ExperimentDraft.Share(epoch.arms().get(arm), shares.get(arm)))
                            .toList());
        }
    }

    /**
     * A phase.
     *
     * @param summary the variants with their shares, as an English text
     * @param variations the variants with their shares, the control first
     */
    public record PhaseView(
            int number,
            Instant started,
            @Nullable Instant ended,
            String summary,
            List<ExperimentDraft.Share> variations) {}

    /**
     * A promotion that can be undone.
     *
     * @param audience of the rule; null where the variant became the component's content
     */
    public record PromotedView(String variant, @Nullable String audience) {}

    /** Something that was done. */
    public record ActView(
            Act.Kind kind,
            int phase,
            String actor,
            String reason,
            @Nullable TextView text,
            String said,
            Instant at) {

        public static ActView of(Act act) {
            Optional<StoredMessage> stored = StoredMessage.read(act.reason());
            return new ActView(
                    act.kind(),
                    act.phase(),
                    act.actor(),
                    stored.map(StoredMessage::english).orElse(act.reason()),
                    stored.map(StoredMessage::message).map(TextView::of).orElse(null),
                    stored.map(StoredMessage::said).orElse(""),
                    act.at());
        }
    }
}
