package org.openpersonalization.web.admin.experiment.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.experiment.ExperimentServices;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.report.ExperimentReports.Readers;
import org.openpersonalization.service.report.Programme;
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

    private final Programme programme;
    private final ProgrammeMapper mapper;
    private final String currency;
    private final Audit audit;

    public ProgrammeResource(Programme programme, ExperimentServices experiments, Audit audit) {
        this.programme = programme;
        this.mapper = new ProgrammeMapper(
                component -> experiments.content().component(component).map(ExperimentSummary.Place::of));
        this.currency = experiments.rules().currency();
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/programme",
                        Contract.json(
                                "The holdout against all other visitors, and each rule against its control share.",
                                ProgrammeView.class),
                        call -> Reply.json(view(Readers.INSIDE))),
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

    private ProgrammeView view(Readers readers) {
        return mapper.view(programme.report(readers));
    }

    private Reply export(Call call) {
        ReportFile kind = call.values().constant("format", ReportFile.class).orElseThrow();
        audit.note(call.user().name(), "programme.exported", "", Labels.of(kind));
        ProgrammeView view = view(Readers.OUTSIDE);
        String file = kind.write(reports(view), currency, CsvDialect.of(call.values()));
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
