package org.openpersonalization.service.report;

import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.report.ExperimentReports.Readers;

/** Reports on the programme as a whole. */
public interface Programme {

    /** Returns the lift of the programme, as far as it was counted. */
    ProgrammeReport report(Readers readers);

    /** Returns whether the site is ready for experiments and rules of behaviour. */
    Readiness readiness();
}
