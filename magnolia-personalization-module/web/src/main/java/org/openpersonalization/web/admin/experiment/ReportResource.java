package org.openpersonalization.web.admin.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.experiment.overview.ReportService;
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

    private final ReportService service;

    public ReportResource(ReportService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/experiments/{name}/report",
                        Contract.json("The report on a phase of an experiment.", ReportView.class)
                                .with(ExperimentsResource.NAME, PHASE),
                        this::show),
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

    private Reply show(Call call) throws Refusal {
        return Reply.json(
                view(service.report(call.values().the("name"), call.values().whole("phase"))));
    }

    private Reply interplay(Call call) {
        return Reply.json(new InterplayList(service.interplay(call.values().the("name")).stream()
                .map(each -> InterplayView.of(each.other(), each.interplay()))
                .toList()));
    }

    private Reply export(Call call) throws Refusal {
        ReportFile kind = call.values().constant("format", ReportFile.class).orElseThrow();
        ReportService.PhaseReport report = service.export(
                call.values().the("name"),
                call.values().whole("phase"),
                Labels.of(kind),
                call.user().name());
        Phase phase = report.phase();
        String file = kind.write(List.of(view(report)), service.currency(), CsvDialect.of(call.values()));
        return Reply.file(
                phase.plan().about().name() + "-" + phase.number() + "." + Labels.of(kind),
                kind.mediaType(),
                out -> out.write(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static ReportView view(ReportService.PhaseReport report) {
        return ReportViews.of(report.phase(), report.report());
    }
}
