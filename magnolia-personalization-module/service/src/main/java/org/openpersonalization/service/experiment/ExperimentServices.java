package org.openpersonalization.service.experiment;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.report.ExperimentReports;

/**
 * The ports and rules of the use cases of experiments.
 *
 * @param store running experiments; throws {@link org.openpersonalization.service.StoreUnavailableException} while the
 * database is not open
 * @param content drafts
 * @param promotion changes pages
 * @param results reports
 * @param rules limits and defaults of the site
 * @param clock the current time
 */
public record ExperimentServices(
        Supplier<ExperimentStore> store,
        DraftRepository content,
        PageEditor promotion,
        ExperimentReports results,
        Rules rules,
        InstantSource clock) {

    /**
     * How the site is set up.
     *
     * @param longestWeeks how long experiments may run
     * @param readinessBlocks whether nothing is started before the site is ready
     * @param currency of the site's money, such as {@code EUR}; empty when the site names none
     * @param readiness whether the site is ready
     */
    public record Rules(int longestWeeks, boolean readinessBlocks, String currency, Supplier<Readiness> readiness) {}
}
