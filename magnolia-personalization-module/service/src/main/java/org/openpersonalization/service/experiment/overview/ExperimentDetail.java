package org.openpersonalization.service.experiment.overview;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.service.experiment.PageEditor;

/**
 * An experiment with its history.
 *
 * @param glance its summary
 * @param problems faults and warnings of the draft
 * @param phases its phases, newest first
 * @param acts the actions on it, newest first
 * @param promoted promotions that can be undone
 * @param inForce the draft of the plan in force; empty while none is
 * @param epoch the newest state of the model of the newest phase; empty without a model
 */
public record ExperimentDetail(
        ExperimentGlance glance,
        List<Problem> problems,
        List<Phase> phases,
        List<Act> acts,
        List<PageEditor.Step> promoted,
        Optional<ExperimentDraft> inForce,
        Optional<Epoch> epoch) {}
