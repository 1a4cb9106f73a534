package org.openpersonalization.web.admin.experiment.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.experiment.overview.ProgrammeService;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.experiment.result.ReportFile;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The overall impact, as JSON or as a file, and the readiness checklist. */
public final class ProgrammeResource {

    private final ProgrammeService programme;
    private final ProgrammeMapper mapper;

    public ProgrammeResource(ProgrammeService programme) {
        this.programme = programme;
        this.mapper =
                new ProgrammeMapper(component -> programme.component(component).map(ExperimentSummary.Place::of));
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/programme",
                        Contract.json(
                                "The holdout against all other visitors, and each rule against its control share.",
                                ProgrammeView.class),
                        call -> Reply.json(mapper.view(programme.report()))),
                AdminRoute.get(
                        "/programme/readiness",
                        Contract.json(
                                "The readiness checklist for experiments and behaviour rules.", ReadinessList.class),
                        call -> Reply.json(ReadinessList.of(programme.readiness()))),
                AdminRoute.get(
                        "/programme/export",
                        CsvDialect.described(Contract.of(
                                        "The overall impact as a file, without numbers of fewer than 50 visitors.",
                                        ReportFile.JSON.mediaType(),
                                        ReportFile.CSV.mediaType())
                                .with(Parameter.required(
                                        "format", Format.oneOf(ReportFile.values()), "The file format."))),
                        this::export));
    }

    private Reply export(Call call) {
        ReportFile kind = call.values().constant("format", ReportFile.class).orElseThrow();
        ProgrammeView view =
                mapper.view(programme.export(Labels.of(kind), call.user().name()));
        String file = kind.write(reports(view), programme.currency(), CsvDialect.of(call.values()));
        return Reply.file(
                "programme." + Labels.of(kind),
                kind.mediaType(),
                out -> out.write(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ReportView> reports(ProgrammeView view) {
        List<ReportView> reports = new ArrayList<>();
        if (view.whole() != null) {
            reports.add(view.whole());
        }
        view.rules().forEach(rule -> reports.add(rule.report()));
        return reports;
    }
}
