package org.openpersonalization.web.admin.experiment;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.report.ExperimentReports;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.experiment.result.InterplayView;
import org.openpersonalization.web.admin.experiment.result.ReportFile;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.result.ReportViews;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Reports of experiments, as JSON or as a file. */
public final class ReportResource {

    private static final int MOST_PHASES = 100_000;
    private static final Parameter PHASE =
            Parameter.query("phase", Format.whole(1, MOST_PHASES), "The phase; the newest by default.");

    /** An answer: the experiments that share visitors. */
    public record InterplayList(List<InterplayView> items) {}

    private final ExperimentService service;
    private final Audit audit;

    public ReportResource(ExperimentService service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/experiments/{name}/report",
                        Contract.json("The report on a phase of an experiment.", ReportView.class)
                                .with(ExperimentsResource.NAME, PHASE),
                        call -> Reply.json(report(phase(call), ExperimentReports.Readers.INSIDE))),
                AdminRoute.get(
                        "/experiments/{name}/interplay",
                        Contract.json("The interactions with other experiments.", InterplayList.class)
                                .with(ExperimentsResource.NAME),
                        this::interplay),
                AdminRoute.get(
                        "/experiments/{name}/export",
                        CsvDialect.described(Contract.of(
                                        "The report on a phase as a file, without numbers of fewer than 50 visitors.",
                                        ReportFile.JSON.mediaType(),
                                        ReportFile.CSV.mediaType())
                                .with(
                                        ExperimentsResource.NAME,
                                        Parameter.required(
                                                "format", Format.oneOf(ReportFile.values()), "The file format."),
                                        PHASE)),
                        this::export));
    }

    private Reply interplay(Call call) throws Refusal {
        Phase phase = phase(call);
        List<Phase> others = service.standing().experiments().stream()
                .filter(status -> status.state() != Standing.State.STOPPED)
                .map(Standing.Status::phase)
                .filter(other ->
                        !other.plan().about().name().equals(phase.plan().about().name()))
                .toList();
        return Reply.json(new InterplayList(others.stream()
                .map(other ->
                        InterplayView.of(other, service.services().results().interplay(phase, other)))
                .toList()));
    }

    private Reply export(Call call) throws Refusal {
        ReportFile kind = call.values().constant("format", ReportFile.class).orElseThrow();
        Phase phase = phase(call);
        String name = phase.plan().about().name();
        audit.note(call.user().name(), "experiment.exported", name, Labels.of(kind) + ", phase " + phase.number());
        String file = kind.write(
                List.of(report(phase, ExperimentReports.Readers.OUTSIDE)),
                service.services().rules().currency(),
                CsvDialect.of(call.values()));
        return Reply.file(
                name + "-" + phase.number() + "." + Labels.of(kind),
                kind.mediaType(),
                out -> out.write(file.getBytes(StandardCharsets.UTF_8)));
    }

    private ReportView report(Phase phase, ExperimentReports.Readers readers) {
        return ReportViews.of(
                phase, service.services().results().report(phase, readers, service.taken(phase, service.standing())));
    }

    private Phase phase(Call call) throws Refusal {
        String name = call.values().the("name");
        service.draft(name, service.standing());
        Optional<Long> number = call.values().whole("phase");
        return service.services().store().get().phases(name).stream()
                .filter(phase -> number.isEmpty() || phase.number() == number.get())
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        HttpServletResponse.SC_NOT_FOUND,
                        "There is no such phase: the experiment was not started so often."));
    }
}
