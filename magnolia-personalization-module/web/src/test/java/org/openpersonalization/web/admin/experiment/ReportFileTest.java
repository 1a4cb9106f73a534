package org.openpersonalization.web.admin.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.web.admin.experiment.result.ReportFile;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.result.Results;
import org.openpersonalization.web.http.Refusal;

class ReportFileTest {

    private final FakeRooms rooms = new FakeRooms(Instant.parse("2026-11-25T12:00:00Z"));

    private ReportView report() throws Refusal {
        rooms.content.save(rooms.draft("hero-test", "hero"));
        Phase phase = rooms.desk(() -> rooms.store, false).start("hero-test", rooms.order("ada"));
        return rooms.results.report(phase, Results.Readers.OUTSIDE);
    }

    @Test
    void rowsHoldNoFormulaAndNoHiddenSegment() throws Refusal {
        String[] rows = ReportFile.CSV.write(List.of(report())).split("\r\n");

        assertThat(rows).hasSize(3);
        assertThat(rows[0]).startsWith("\"experiment\",\"phase\",\"goal\"");
        assertThat(rows[1]).contains("\"'=spring\"").contains("\"-0.05\"");
        assertThat(rows[2]).contains("\"phone\"").doesNotContain("tablet");
        assertThat(rows[0].split(",")).hasSameSizeAs(rows[1].split(",")).hasSameSizeAs(rows[2].split(","));
    }

    @Test
    void jsonHoldsTheSameRowsWithoutNumbersOfFew() throws Refusal {
        assertThat(ReportFile.JSON.write(List.of(report())))
                .startsWith("{\"rows\":[{\"experiment\":\"hero-test\"")
                .contains("\"visitors\":null,\"closed\":50");
    }
}
