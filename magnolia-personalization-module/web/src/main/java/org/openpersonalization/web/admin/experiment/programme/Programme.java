package org.openpersonalization.web.admin.experiment.programme;

import org.openpersonalization.web.admin.experiment.result.ExperimentReports.Readers;

/** What the programme as a whole does. */
public interface Programme {

    /** What it is worth, as far as it was counted. */
    ProgrammeView view(Readers readers);

    /** Whether the site is ready for experiments and rules of behaviour. */
    ReadinessList readiness();
}
