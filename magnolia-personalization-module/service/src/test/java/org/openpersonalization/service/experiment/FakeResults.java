package org.openpersonalization.service.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.Interplay;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.service.report.ExperimentReports;
import org.openpersonalization.service.report.SiteReport;
import org.openpersonalization.statistics.segment.Suppression;

/** Forecasts and harms that a test writes down, and reports of zero visitors. */
public final class FakeResults implements ExperimentReports {

    @Nullable
    Message refusal;

    List<Harm> harms = List.of();

    @Override
    public PowerForecast outlook(ExperimentDraft draft, Surroundings surroundings) {
        return new PowerForecast(
                1_000,
                Optional.of(0.1),
                Optional.of(9_000L),
                Optional.of(9),
                Optional.of(0.2),
                Message.of(ReportCode.OUTLOOK_UNKNOWN),
                Optional.ofNullable(refusal),
                refusal != null,
                List.of(new PowerForecast.Week(1, 0.5)));
    }

    @Override
    public Optional<Report> latest(Phase phase, List<AdviceTaken> taken) {
        ComparisonTally nothing = ComparisonTally.nothing(phase.comparison(), phase.started());
        return Optional.of(
                Report.of(phase, nothing, phase.started(), Suppression.INSIDE).after(taken));
    }

    @Override
    public SiteReport report(Phase phase, Readers readers, List<AdviceTaken> taken) {
        return new SiteReport(latest(phase, taken).orElseThrow(), Map.of());
    }

    @Override
    public Interplay interplay(Phase phase, Phase other) {
        return Interplay.of(
                new Interplay.Side(phase.comparison(), 0),
                new Interplay.Side(other.comparison(), 0),
                phase.plan().goals().primary(),
                List.of());
    }

    @Override
    public List<Harm> harms(Phase phase) {
        return harms;
    }
}
