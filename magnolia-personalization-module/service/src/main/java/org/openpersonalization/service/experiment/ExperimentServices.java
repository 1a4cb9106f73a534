package org.openpersonalization.service.experiment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.experiment.draft.ExperimentRules;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.report.ExperimentReports;

/**
 * The ports and rules of the use cases of experiments.
 *
 * @param store running experiments; throws {@link org.openpersonalization.service.StoreUnavailableException} while the
 * database is not open
 * @param epochs the newest epoch of a model by the key of its phase; throws the same
 * @param content drafts
 * @param promotion changes pages
 * @param results reports
 * @param rules limits and defaults of the site
 * @param readiness whether the site is ready
 * @param clock the current time
 */
public record ExperimentServices(
        Supplier<ExperimentStore> store,
        Function<String, Optional<Epoch>> epochs,
        DraftRepository content,
        PageEditor promotion,
        ExperimentReports results,
        ExperimentRules rules,
        Supplier<Readiness> readiness,
        InstantSource clock) {}
