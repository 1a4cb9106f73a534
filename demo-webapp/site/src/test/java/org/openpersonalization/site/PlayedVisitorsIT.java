package org.openpersonalization.site;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** One class, so that one process plays the visitors once for all who look at them. */
@DisplayName("Played visitors")
class PlayedVisitorsIT {

    @Nested
    @DisplayName("in reports")
    class Reports extends PlayedReports {}

    @Nested
    @DisplayName("in a real browser")
    class Sections extends PlayedSections {}
}
