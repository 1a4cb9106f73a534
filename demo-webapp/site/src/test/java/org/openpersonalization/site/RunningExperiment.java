package org.openpersonalization.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.JdbcStores;

/** An experiment of the shop, begun by another instance over the same database; it is stopped in the end. */
final class RunningExperiment implements AutoCloseable {

    /** One second, as promised, and another one for a machine that has much to do. */
    static final Duration SOON = Duration.ofSeconds(2);

    private static final Instant FAR_AWAY = Instant.parse("2036-01-01T00:00:00Z");

    private final JdbcStores stores;
    private final String name;

    private RunningExperiment(JdbcStores stores, String name) {
        this.stores = stores;
        this.name = name;
    }

    /** Of a component's own content and one of its variants, half and half, for an audience. */
    static RunningExperiment on(Site site, String name, String component, String variant, FrozenAudience audience) {
        return begun(site, plan(name, component, variant, audience, FAR_AWAY));
    }

    /** For everybody, with its hard end at a moment. */
    static RunningExperiment until(Site site, String name, String component, String variant, Instant end) {
        return begun(site, plan(name, component, variant, FrozenAudience.everybody(), end));
    }

    private static RunningExperiment begun(Site site, Plan plan) {
        JdbcStores stores = JdbcStores.open(site.database().settings());
        stores.experiments().begin(plan, anna());
        return new RunningExperiment(stores, plan.about().name());
    }

    private static Plan plan(String name, String component, String variant, FrozenAudience audience, Instant end) {
        Goal click = new Goal(
                "click",
                "Click",
                new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);
        return new Plan(
                new Plan.About(name, "Test " + name, "", "anna"),
                component,
                List.of(new Variation("default", 0.5), new Variation(variant, 0.5)),
                new Population(audience, 1, Optional.empty()),
                new PlanGoals(click, List.of(), List.of()),
                new Timing(Optional.empty(), end, 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
                List.of());
    }

    private static By anna() {
        return new By("anna", "", Instant.parse("2026-11-01T00:00:00Z"));
    }

    void pause() {
        experiments().pause(name, anna());
    }

    void resume() {
        experiments().resume(name, anna());
    }

    List<Act> acts() {
        return experiments().acts(name);
    }

    private ExperimentStore experiments() {
        return stores.experiments();
    }

    /** Whether it decides for somebody before a promise is broken. */
    boolean isServedSoon(Person person) {
        return soon(() -> isServedTo(person));
    }

    /** Whether it decides no more for somebody before a promise is broken. */
    boolean isGoneSoon(Person person) {
        return soon(() -> !isServedTo(person));
    }

    /** Whether an experiment decides on a component of the home page. */
    static boolean isServedTo(Person person) {
        return person.page("/.personalization/decisions?page=/home").contains("\"rung\":\"experiment\"");
    }

    /** Whether it becomes so before a promise is broken. */
    static boolean soon(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    /** Returns when every instance knows. */
    void known() {
        pause(SOON);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when nobody is assigned any more. */
    @Override
    public void close() {
        experiments().stop(name, anna());
        stores.close();
        pause(SOON);
    }
}
