package org.openpersonalization.service.experiment.overview;

import java.util.Optional;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.experiment.ExperimentServices;
import org.openpersonalization.service.experiment.LocatedComponent;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.report.ExperimentReports.Readers;
import org.openpersonalization.service.report.Programme;
import org.openpersonalization.service.report.ProgrammeReport;

/** Reports on the programme as a whole. An export is audited before it is read. */
public record ProgrammeService(Programme programme, ExperimentServices services, Audit audit) {

    /** The report for users of the site. */
    public ProgrammeReport report() {
        return programme.report(Readers.INSIDE);
    }

    /**
     * Returns the report for readers outside of the site.
     *
     * @param format of the file, such as {@code csv}
     */
    public ProgrammeReport export(String format, String actor) {
        audit.note(actor, "programme.exported", "", format);
        return programme.report(Readers.OUTSIDE);
    }

    /** Whether the site is ready for experiments and rules of behaviour. */
    public Readiness readiness() {
        return programme.readiness();
    }

    /** The component of an id; empty when it is gone. */
    public Optional<LocatedComponent> component(String id) {
        return services.content().component(id);
    }

    /** The currency of amounts, such as {@code EUR}; empty when the site names none. */
    public String currency() {
        return services.rules().currency();
    }
}
