package org.openpersonalization.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.balance.Arm;
import org.openpersonalization.statistics.balance.SampleRatioTest;

/** How often a wrong split is found, and a right one suspected, when it is looked at every day. */
@Tag("slow")
class SampleRatioSimulationTest {

    private static final int DAYS = 28;
    private static final int PER_DAY = 7_143;

    @Test
    void wrongSplitsAreFoundAndRightOnesLeftAlone() throws IOException {
        Table table = new Table("split", "true split", "visitors", "days", "days planned", "runs", "raised");
        double clean = raised(0.5, DAYS, DAYS, 50_000, table);
        double longer = raised(0.5, 3 * DAYS, DAYS, 20_000, table);
        double wrong = raised(0.505, DAYS, DAYS, 5_000, table);
        raised(0.505, DAYS, DAYS / 2, 5_000, table);
        raised(0.505, DAYS, DAYS * 2, 5_000, table);
        raised(0.51, DAYS, DAYS, 5_000, table);

        assertThat(clean).isLessThanOrEqualTo(0.001);
        assertThat(longer).isLessThanOrEqualTo(0.001 + 3 * Math.sqrt(0.001 / 20_000));
        assertThat(wrong).isGreaterThanOrEqualTo(0.85);
        table.isInThePage();
    }

    private static double raised(double share, int days, int plan, int runs, Table table) {
        SampleRatioTest test = new SampleRatioTest(List.of(new Arm("control", 0.5), new Arm("B", 0.5)), plan);
        SampleRatioTest.Watch watch = test.watch(visitors(days));
        Binomial arm = new Binomial(PER_DAY, share);
        SplittableRandom random = new SplittableRandom(700 + days + Math.round(1000 * share));
        int raised = 0;
        for (int run = 0; run < runs; run++) {
            long control = 0;
            List<List<Long>> counts = new ArrayList<>();
            for (int day = 1; day <= days; day++) {
                control += arm.draw(random);
                counts.add(List.of(control, (long) day * PER_DAY - control));
            }
            raised += watch.check(counts, counts.get(days - 1)).isBroken() ? 1 : 0;
        }
        double found = (double) raised / runs;
        table.row(
                Math.round(1000 * share) / 10.0 + " : " + Math.round(1000 * (1 - share)) / 10.0,
                days * PER_DAY,
                days,
                plan,
                runs,
                found);
        return found;
    }

    private static List<Long> visitors(int days) {
        List<Long> visitors = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            visitors.add((long) day * PER_DAY);
        }
        return visitors;
    }
}
