package org.openpersonalization.service.report;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.Interplay;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.verdict.AdviceTaken;

/** Reports, forecasts and harms of experiments. */
public interface ExperimentReports {

    /** Forecasts a draft without errors from the site's recent traffic. */
    PowerForecast outlook(ExperimentDraft draft, Surroundings surroundings);

    /** Returns the report of a phase for {@link Readers#INSIDE}, after steps were taken; empty while nothing was counted. */
    Optional<Report> latest(Phase phase, List<AdviceTaken> taken);

    /** Returns the report of a phase, after steps were taken; one of zero visitors while nothing was counted. */
    SiteReport report(Phase phase, Readers readers, List<AdviceTaken> taken);

    /** Compares a phase with another one that shares its visitors. */
    Interplay interplay(Phase phase, Phase other);

    /** Returns the variants of a phase that harm a guardrail and are to be taken out, with the reason. */
    List<Harm> harms(Phase phase);

    /** The readers of results: more readers need more visitors behind each number. */
    enum Readers {
        INSIDE,
        OUTSIDE
    }

    /** A variant that does harm, and the harm as a sentence. */
    record Harm(String variant, Message reason) {}
}
