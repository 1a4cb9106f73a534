package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.JdbcStores;

/** An experiment with the home page's hero that runs just long enough for a visitor to be in it. */
final class CanaryExperiment {

    private static final String NAME = "canary-experiment";
    private static final int TRIES = 60;

    private final Site site;

    CanaryExperiment(Site site) {
        this.site = site;
    }

    /** Lets a visitor join, be counted, and reach the goal. */
    void takes(Person visitor, String pseudonym, String order) {
        try (JdbcStores stores = site.database().stores()) {
            stores.experiments().begin(plan(), by());
            try {
                for (int i = 0; i < TRIES && !enrolled().contains(pseudonym); i++) {
                    visitor.page("/home.html");
                    site.database().rows();
                }
                stores.profiles()
                        .appendLater(key(pseudonym), ordered(order, lastSeen(pseudonym)))
                        .join();
            } finally {
                stores.experiments().stop(NAME, by());
            }
        }
        assertThat(enrolled()).contains(pseudonym);
    }

    private List<String> enrolled() {
        return site.database()
                .column("SELECT hex(visitor) FROM enrolment JOIN comparison ON comparison.id = enrolment.comparison"
                        + " WHERE key LIKE 'experiment/" + NAME + "/%'");
    }

    private static VisitorKey key(String pseudonym) {
        return VisitorKey.of(HexFormat.of().parseHex(pseudonym.toLowerCase(java.util.Locale.ROOT)));
    }

    /** By the shop's clock, which is not this one. */
    private Instant lastSeen(String pseudonym) {
        String time = site.database()
                .column("SELECT MAX(time) FROM exposure WHERE hex(visitor) = '" + pseudonym + "'")
                .get(0);
        return Instant.ofEpochMilli(Long.parseLong(time));
    }

    private static Observation ordered(String name, Instant at) {
        Activity order = new Activity(UUID.randomUUID(), at, ActivityKind.CONVERSION, name, 4_711);
        return new Observation(
                List.of(), List.of(), List.of(order), at, Map.of(Purpose.ANALYTICS, at), ConsentStamp.unknown());
    }

    private static By by() {
        return new By("canary", "", Instant.now());
    }

    private static Plan plan() {
        Goal goal = new Goal(
                "order",
                "Order",
                new GoalRule.Deed(ActivityKind.CONVERSION, "", 0),
                Measure.VALUE,
                new Cap(20_000),
                Duration.ofDays(7),
                false);
        return new Plan(
                new Plan.About(NAME, "Canary", "Who is in it is found nowhere afterwards", "canary"),
                Visitors.HERO,
                List.of(new Variation("default", 0.5), new Variation("goal-family-hiking", 0.5)),
                Population.everybody(),
                new PlanGoals(goal, List.of(), List.of()),
                new Timing(Optional.empty(), Instant.now().plus(Duration.ofDays(30)), 0, 2),
                new Method(Method.Mode.ALWAYS_VALID, 5_000, 0.01, false),
                List.of());
    }
}
