package org.openpersonalization.service.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.report.Counting;
import org.openpersonalization.report.Plans;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.FakeExperimentStore;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.service.report.FakeCounts;

@DisplayName("Results of experiments")
class ExperimentResultsTest {

    private final FakeExperimentStore store = new FakeExperimentStore();
    private final FakeCounts counts = new FakeCounts(Plans.SINCE);
    private Instant now = Plans.SINCE.plus(Duration.ofDays(10)).plus(Duration.ofHours(2));
    private final ExperimentResults results =
            new ExperimentResults(() -> store, new CountedReports(() -> counts, () -> now), () -> now);

    private Phase running(String... variants) {
        return store.begin(Plans.comparing(variants).phase().plan(), new ExperimentStore.By("ada", "", Plans.SINCE));
    }

    private void count(Phase phase, int visitors, int plain, int... treated) {
        Counting counting = new Counting(phase.comparison());
        for (int day = 0; day < 10; day++) {
            counting.both(Plans.FIRST.plusDays(day), "default", "click", visitors, plain);
            for (int i = 0; i < treated.length; i++) {
                String arm = phase.plan().variations().get(i + 1).variant();
                counting.both(Plans.FIRST.plusDays(day), arm, "click", visitors, treated[i]);
            }
        }
        counts.keep(counting.tally(now));
    }

    private List<AlertKind> kinds() {
        return results.look().found().stream().map(AlertFinding::kind).toList();
    }

    @Test
    void nothingCountedIsNothingToTell() {
        running("bold");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void winnerDecides() {
        Phase phase = running("bold");
        count(phase, 500, 50, 65);

        assertThat(results.look().found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AlertKind.EXPERIMENT_DECIDED);
            assertThat(finding.subject()).isEqualTo(phase.key());
            assertThat(MessageCatalogue.english().text(finding.message())).contains("[bold] is better than");
        });
    }

    @Test
    void openQuestionIsNotDecided() {
        count(running("bold"), 500, 50, 53);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void loserAloneDoesNotDecideWhileAnotherVariantIsOpen() {
        count(running("bold", "calm"), 500, 65, 40, 66);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void losersDecideTogether() {
        count(running("bold", "calm"), 500, 65, 40, 41);

        assertThat(kinds()).containsExactly(AlertKind.EXPERIMENT_DECIDED);
    }

    @Test
    void brokenSplitIsToldAndDecidesNothing() {
        Phase phase = running("bold");
        Counting counting = new Counting(phase.comparison())
                .both(Plans.FIRST, "default", "click", 1_000, 100)
                .both(Plans.FIRST, "bold", "click", 3_000, 900);
        counts.keep(counting.tally(now));

        assertThat(kinds()).containsExactly(AlertKind.SPLIT_BROKEN);
    }

    @Test
    void phaseKeepsItsAlertWhileItRunsAndAfterItsOwnEnd() {
        Phase phase = running("bold");
        count(phase, 500, 50, 65);
        assertThat(results.look().kept()).containsExactly(phase.key());

        store.stop(phase.plan().about().name(), new ExperimentStore.By("calendar", "over", now));
        AlertCondition.Look after = results.look();
        assertThat(after.kept()).containsExactly(phase.key());
        assertThat(after.found()).hasSize(1);

        now = now.plus(Duration.ofDays(31));
        assertThat(results.look().kept()).isEmpty();
    }

    @Test
    void endByAUserResolvesTheAlert() {
        Phase phase = running("bold");
        count(phase, 500, 50, 65);
        store.stop(phase.plan().about().name(), new ExperimentStore.By("ada", "", now));

        assertThat(results.look().kept()).isEmpty();
        assertThat(kinds()).isEmpty();
    }
}
