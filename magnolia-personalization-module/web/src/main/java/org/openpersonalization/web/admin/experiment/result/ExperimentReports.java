package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.experiment.view.TextView;

/** What was counted, and what it says. */
public interface ExperimentReports {

    /** What can be expected of a draft without errors, from what the site saw lately. */
    PowerForecastView outlook(ExperimentDraft draft, Surroundings surroundings);

    /** What a phase found so far, at a glance, after steps were taken. */
    Glance glance(Phase phase, List<AdviceTaken> taken);

    /** Everything that a phase found so far, after steps were taken. */
    ReportView report(Phase phase, Readers readers, List<AdviceTaken> taken);

    /** How the experiments that share visitors with a phase bear on it. */
    List<InterplayView> interplay(Phase phase, List<Phase> others);

    /** The variants of a phase that do harm and are to be taken out, with the reason. */
    List<Harm> harms(Phase phase);

    /** Who reads results; the more they are, the more visitors must stand behind a number. */
    enum Readers {
        INSIDE,
        OUTSIDE
    }

    /** Visitors, health, verdict and what is proven for segments of a phase. */
    record Glance(long visitors, ExperimentSummary.Health health, Optional<TextView> verdict, List<TextView> proven) {

        /** Nobody has joined. */
        public static Glance nothing() {
            return new Glance(
                    0,
                    new ExperimentSummary.Health(ExperimentSummary.Level.NONE, List.of()),
                    Optional.empty(),
                    List.of());
        }
    }

    /** A variant that does harm, and what it harms, as a sentence. */
    record Harm(String variant, String reason) {}
}
