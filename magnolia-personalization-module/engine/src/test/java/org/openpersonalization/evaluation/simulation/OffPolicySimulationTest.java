package org.openpersonalization.evaluation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.simulation.Table;

/** The promises of off-policy evaluation, on logs of a site whose policies have known values. */
class OffPolicySimulationTest {

    private static final int VISITORS = 5_000;
    private static final int RUNS = 2_000;
    private static final int VISITS = 4;

    @Test
    @Tag("slow")
    void intervalsHoldTheValueOfAPolicyThatWasNeverShown() throws IOException {
        Estimators one = new Estimators();
        one.run(RUNS, random -> one.site.log(VISITORS, random));

        Table table =
                Table.ofLearning("off-policy evaluation", "estimator", "bias", "root mean square error", "coverage");
        row(table, "the logging policy's own mean", one.logged);
        row(table, "inverse propensity (IPS)", one.inversePropensity);
        row(table, "self-normalized (SNIPS)", one.selfNormalized);
        row(table, "doubly robust (DR)", one.doublyRobust);
        row(table, "doubly robust, difference to the log", one.difference);
        row(table, "direct method: an additive model alone", one.direct);

        for (Coverage each : new Coverage[] {one.logged, one.inversePropensity, one.selfNormalized, one.doublyRobust}) {
            assertThat(each.share()).isBetween(0.93, 0.96);
            assertThat(each.bias()).isBetween(-5e-4, 5e-4);
        }
        assertThat(one.difference.share()).isBetween(0.92, 0.97);
        assertThat(one.refused()).isLessThan(RUNS / 100);
        assertThat(one.direct.share()).isLessThan(0.1);
        assertThat(one.direct.bias()).isLessThan(-0.01);
        table.isInThePage();
    }

    @Test
    @Tag("slow")
    void intervalsHoldTheValueWhereVisitorsReturnOften() throws IOException {
        Estimators returning = new Estimators();
        returning.run(RUNS / 2, random -> returning.site.logOfReturning(VISITORS / 2, VISITS, random));

        Table table = Table.ofLearning(
                "evaluation of returning visitors", "estimator", "bias", "root mean square error", "coverage");
        row(table, "inverse propensity (IPS)", returning.inversePropensity);
        row(table, "self-normalized (SNIPS)", returning.selfNormalized);
        row(table, "doubly robust (DR)", returning.doublyRobust);

        assertThat(returning.inversePropensity.share()).isBetween(0.92, 0.97);
        assertThat(returning.selfNormalized.share()).isBetween(0.92, 0.97);
        assertThat(returning.doublyRobust.share()).isBetween(0.92, 0.97);
        table.isInThePage();
    }

    @Test
    void aSampleOfTheSimulationHoldsThePromise() {
        Estimators few = new Estimators();
        few.run(150, random -> few.site.log(VISITORS, random));

        assertThat(few.inversePropensity.share()).isBetween(0.89, 0.99);
        assertThat(few.doublyRobust.share()).isBetween(0.89, 0.99);
        assertThat(few.doublyRobust.bias()).isBetween(-2.5e-3, 2.5e-3);
        assertThat(few.doublyRobust.error()).isLessThan(few.inversePropensity.error());
        assertThat(few.direct.share()).isLessThan(0.3);
    }

    private static void row(Table table, String name, Coverage found) {
        table.row(name, found.bias(), found.error(), found.share());
    }
}
