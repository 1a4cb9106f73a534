package org.openpersonalization.service.experiment.change;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.experiment.AuditedAct;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.overview.ExperimentDetail;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ChangeAudit.Change;
import org.openpersonalization.service.privacy.audit.NoteCode;

/** Changes of drafts. The audit trail keeps the whole plan that a change replaces. */
public final class ExperimentChanges {

    /**
     * A saved experiment.
     *
     * @param detail the experiment as it is now
     * @param begun the phase that begins, since the experiment runs and its numbers depend on the change
     */
    public record Saved(ExperimentDetail detail, Optional<Phase> begun) {}

    private final ExperimentService experiments;
    private final ExperimentReader reader;
    private final ChangeAudit<ExperimentDraft> changes;

    public ExperimentChanges(ExperimentService experiments, ChangeAudit<ExperimentDraft> changes) {
        this.experiments = experiments;
        this.reader = new ExperimentReader(experiments);
        this.changes = changes;
    }

    /**
     * Saves a draft.
     *
     * @see ExperimentService#save
     */
    public Saved save(ExperimentDraft draft, String actor) {
        return save(
                draft, new Change(actor, "saved", draft.name(), draft.about().title()), NoteCode.CHANGED_WHILE_RUNNING);
    }

    /**
     * Saves the draft that the newest change or removal replaced.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     */
    public Saved undo(String name, @Nullable Instant time, String actor) {
        ExperimentDraft former = changes.former(name, time);
        return save(
                former,
                new Change(actor, "undone", former.name(), former.about().title()),
                NoteCode.CHANGE_UNDONE);
    }

    /**
     * Requires that an experiment was never started, for users who write drafts only.
     *
     * @throws Forbidden when it runs, is paused or is over
     */
    public void requireDraft(String name) {
        if (experiments.standing().experiment(name).isPresent()) {
            throw new Forbidden(RefusalCode.DRAFTS_ONLY);
        }
    }

    /** Removes an experiment that was never started. */
    public void remove(String name, String actor, String reason) {
        experiments.remove(name, () -> changes.note(new Change(actor, "removed", name, reason), stored(name)));
    }

    private Saved save(ExperimentDraft draft, Change change, NoteCode reason) {
        ExperimentStore.By by = new ExperimentStore.By(
                change.actor(),
                StoredMessage.of(reason.message()).written(),
                changes.audit().clock().instant());
        Optional<Phase> begun = experiments.save(
                draft,
                new AuditedAct(
                        by, () -> changes.note(change, stored(draft.name()).filter(before -> !before.equals(draft)))));
        return new Saved(reader.detail(draft.name()), begun);
    }

    private Optional<ExperimentDraft> stored(String name) {
        return experiments.services().content().experiments().stream()
                .filter(draft -> draft.name().equals(name))
                .findFirst();
    }
}
