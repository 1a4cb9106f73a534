package org.openpersonalization.service.experiment.overview;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.Interplay;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.service.report.ExperimentReports.Readers;
import org.openpersonalization.service.report.SiteReport;

/** Reports on phases of experiments. An export is audited before it is read. */
public record ReportService(ExperimentService experiments, Audit audit) {

    /** The report of a phase. */
    public record PhaseReport(Phase phase, SiteReport report) {}

    /** The interplay with a phase of another experiment. */
    public record PhaseInterplay(Phase other, Interplay interplay) {}

    /** The currency of amounts, such as {@code EUR}; empty when the site names none. */
    public String currency() {
        return experiments.currency();
    }

    /**
     * Returns the report of a phase for users of the site.
     *
     * @param number the phase; empty for the newest
     * @throws NotFound for an unknown experiment or phase
     */
    public PhaseReport report(String experiment, Optional<Long> number) {
        return report(phase(experiment, number), Readers.INSIDE);
    }

    /**
     * Returns the report of a phase for readers outside of the site.
     *
     * @param format of the file, such as {@code csv}
     */
    public PhaseReport export(String experiment, Optional<Long> number, String format, String actor) {
        Phase phase = phase(experiment, number);
        String name = phase.plan().about().name();
        Message exported =
                NoteCode.REPORT_EXPORTED.message().text("format", format).text("phase", phase.number());
        audit.note(actor, "experiment.exported", name, StoredMessage.of(exported));
        return report(phase, Readers.OUTSIDE);
    }

    private PhaseReport report(Phase phase, Readers readers) {
        SiteReport report = experiments
                .services()
                .results()
                .report(phase, readers, experiments.taken(phase, experiments.standing()));
        return new PhaseReport(phase, report);
    }

    /** Compares a phase with each other experiment that is not stopped. */
    public List<PhaseInterplay> interplay(String experiment) {
        Phase phase = phase(experiment, Optional.empty());
        return experiments.standing().experiments().stream()
                .filter(status -> status.state() != Standing.State.STOPPED)
                .map(Standing.Status::phase)
                .filter(other ->
                        !other.plan().about().name().equals(phase.plan().about().name()))
                .map(other -> new PhaseInterplay(
                        other, experiments.services().results().interplay(phase, other)))
                .toList();
    }

    private Phase phase(String experiment, Optional<Long> number) {
        experiments.draft(experiment, experiments.standing());
        return experiments.services().store().get().phases(experiment).stream()
                .filter(phase -> number.isEmpty() || phase.number() == number.get())
                .findFirst()
                .orElseThrow(() -> new NotFound(RefusalCode.PHASE_UNKNOWN));
    }
}
