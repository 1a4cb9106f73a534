package org.openpersonalization.service.experiment.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.experiment.AuditedAct;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.PageEditor;
import org.openpersonalization.service.experiment.Promoted;
import org.openpersonalization.service.experiment.PromotionService;
import org.openpersonalization.service.experiment.overview.ExperimentDetail;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.service.privacy.audit.PromotionNote;

/** Promotes variants, undoes promotions, and replicates experiments. */
public final class PromotionActions {

    /**
     * The user and the reason.
     *
     * @param reason empty for none
     */
    public record Order(String actor, Optional<String> reason) {

        private StoredMessage with(Message message) {
            return new StoredMessage(message, reason.orElse(""));
        }
    }

    /**
     * The variant to promote.
     *
     * @param isRule whether a rule shows it to an audience; otherwise it becomes the component's content
     * @param audience of the rule; empty for the audience that took part
     */
    public record Promotion(String variant, boolean isRule, Optional<String> audience) {}

    /**
     * A promotion.
     *
     * @param detail the experiment as it is now
     */
    public record Done(ExperimentDetail detail, Promoted promoted) {}

    /**
     * An undone promotion.
     *
     * @param detail the experiment as it is now
     * @param restarted the phase that began; empty when the experiment stays over
     */
    public record Undone(ExperimentDetail detail, String variant, Optional<Phase> restarted) {}

    private final ExperimentService experiments;
    private final ExperimentReader reader;
    private final PromotionService promotions;
    private final Audit audit;

    public PromotionActions(ExperimentService experiments, Audit audit) {
        this.experiments = experiments;
        this.reader = new ExperimentReader(experiments);
        this.promotions = new PromotionService(experiments);
        this.audit = audit;
    }

    /** The values that a promotion would replace. */
    public List<PageEditor.Replaced> replacedBy(String experiment, Promotion promotion) {
        return promotions.replacedBy(step(known(experiment), promotion));
    }

    /** Promotes a variant, and stops the experiment. The audit trail keeps the replaced values. */
    public Done promote(String experiment, Promotion promotion, Order order) {
        String name = known(experiment);
        StoredMessage reason = order.with(PromotionNote.of(promotion.variant(), promotion.isRule()));
        PageEditor.Step step = step(name, promotion);
        List<PageEditor.Replaced> replaced = promotions.replacedBy(step);
        Promoted promoted = promotions.promote(name, step, new AuditedAct(by(order, reason), () -> {
            audit.note(order.actor(), PromotionNote.PROMOTED, name, reason);
            replaced.forEach(each ->
                    audit.noteBefore(order.actor(), PromotionNote.PROMOTED, name, each.name() + "=" + each.before()));
        }));
        return new Done(reader.detail(name), promoted);
    }

    /**
     * Undoes the newest promotion of a variant.
     *
     * @param variant the promoted variant; null where the time is given
     * @param time the time of the promotion in the audit trail; null for the newest one of the variant
     * @see PromotionService#undo
     */
    public Undone undo(String experiment, @Nullable String variant, @Nullable Instant time, Order order) {
        String name = known(experiment);
        String promoted = time == null ? Objects.requireNonNull(variant) : audit.promotedVariant(name, time);
        StoredMessage reason = order.with(NoteCode.PROMOTION_UNDONE.message().variant("variant", promoted));
        AuditedAct act =
                new AuditedAct(by(order, reason), () -> audit.note(order.actor(), PromotionNote.UNDONE, name, reason));
        Optional<Phase> restarted = promotions.undo(name, promoted, act);
        return new Undone(reader.detail(name), promoted, restarted);
    }

    /**
     * Saves the same test again, as a draft.
     *
     * @return the name of the draft
     */
    public String replicate(String experiment, PromotionService.Copy copy, String actor) {
        String name = known(experiment);
        audit.note(actor, "experiment.replicated", name, copy.title().orElse(""));
        return promotions.copy(name, copy);
    }

    private PageEditor.Step step(String name, Promotion promotion) {
        return promotion.isRule()
                ? promotions.asRule(
                        name, promotion.variant(), promotion.audience().orElse(""))
                : promotions.asContent(name, promotion.variant());
    }

    private String known(String experiment) {
        return experiments.draft(experiment, experiments.standing()).name();
    }

    private ExperimentStore.By by(Order order, StoredMessage reason) {
        return new ExperimentStore.By(
                order.actor(), reason.written(), audit.clock().instant());
    }
}
