package org.openpersonalization.web.admin.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.service.experiment.FakeExperiments;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.experiment.result.ReportFile;
import org.openpersonalization.web.admin.experiment.result.ReportView;

class ReportFileTest {

    private final FakeExperiments experiments = new FakeExperiments(Instant.parse("2026-11-25T12:00:00Z"));

    private ReportView report() {
        experiments.content.save(experiments.draft("hero-test", "hero"));
        Phase phase = experiments.service(() -> experiments.store, false).start("hero-test", experiments.order("ada"));
        return FakeReportView.of(phase);
    }

    @Test
    void rowsHoldNoFormulaAndNoHiddenSegment() {
        String[] rows = csv(CsvDialect.STANDARD);

        assertThat(rows).hasSize(5);
        assertThat(rows[0]).startsWith("\uFEFF\"experiment\",\"experimentTitle\",\"phase\",\"goal\"");
        assertThat(rows[1]).contains("\"'=spring\"").contains("\"-0.05\"");
        assertThat(rows[1]).contains("\"'=cmd|' /C calc'!A0\"", "\"Spring\"");
        assertThat(rows[3]).contains("\"excluded\"", "\"page-views\"", "\"search\"", "\"7\"");
        assertThat(rows[4])
                .contains("\"Device\",\"phone\"", "\"spring\",\"Spring\"")
                .doesNotContain("tablet");
        assertThat(rows[0].split(",")).hasSameSizeAs(rows[1].split(",")).hasSameSizeAs(rows[2].split(","));
    }

    @Test
    void moneyIsThatOfTheScreenWithItsCurrency() {
        String[] rows = csv(CsvDialect.STANDARD);

        assertThat(rows[1]).contains("\"share\",\"\"", "\"0.1\"");
        assertThat(rows[2]).contains("\"money\",\"CHF\"", "\"12.995\"");
    }

    @Test
    void germanSpreadsheetsReadTheNumbers() {
        String[] rows = csv(new CsvDialect(CsvDialect.Separator.SEMICOLON, CsvDialect.Decimal.COMMA));

        assertThat(rows[2]).contains("\"money\";\"CHF\"", "\"12,995\"");
    }

    private String[] csv(CsvDialect dialect) {
        return ReportFile.CSV.write(List.of(report()), "CHF", dialect).split("\r\n");
    }

    @Test
    void jsonHoldsTheSameRowsWithoutNumbersOfFew() {
        assertThat(ReportFile.JSON.write(List.of(report()), "CHF", CsvDialect.STANDARD))
                .startsWith("{\"rows\":[{\"experiment\":\"hero-test\"")
                .contains("\"visitors\":null,\"closed\":50");
    }
}
