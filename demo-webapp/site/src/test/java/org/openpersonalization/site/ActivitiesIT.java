package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.JdbcStores;

@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What goals in force read is kept under analytics, and nothing else is")
class ActivitiesIT {

    private static final String EXPERIMENT = "activities";
    /** An instance looks twice a second. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(2);

    @BeforeAll
    void measure(Site site) {
        try (JdbcStores stores = JdbcStores.open(site.database().settings())) {
            stores.experiments().begin(plan(), anna());
        }
        pause();
    }

    @AfterAll
    void stop(Site site) {
        end(site);
    }

    @Test
    void everythingThatAGoalReadsArrivesUnderAnalyticsAlone(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("analytics");

        visitor.page("/home.html");
        String answer = visitor.signals(everything()).body();

        String pseudonym = site.database().newcomer(others);
        assertThat(answer).contains("\"accepted\":7", "\"index\":7", "not agreed to: behavioral");
        assertThat(activities(site, pseudonym))
                .containsExactlyInAnyOrder(
                        "view /home 0",
                        "click banner 0",
                        "scroll /home 80",
                        "read /home 31",
                        "consumed /home 0",
                        "form newsletter 0",
                        "conversion order 9950",
                        "event compare 0");
        assertThat(site.database().column("SELECT COUNT(*) FROM signal_log WHERE hex(visitor) = '" + pseudonym + "'"))
                .containsExactly("0");
        assertThat(visitor.with("Accept", "text/html").page("/.personalization/me"))
                .contains("you used the part banner of a page");
    }

    @Test
    void withoutAnalyticsNothingIsKeptForGoalsAndWithdrawalDeletesIt(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        visitor.page("/home.html");
        visitor.signals(everything());
        String pseudonym = site.database().newcomer(others);
        assertThat(activities(site, pseudonym)).isEmpty();

        visitor.allow("analytics").signals(everything());
        site.database().rows();
        assertThat(activities(site, pseudonym)).hasSize(7);
        visitor.refuse("analytics");

        assertThat(activities(site, pseudonym)).isEmpty();
    }

    @Test
    void signalThatIsSentAgainIsKeptOnce(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("analytics");
        String[] signals = everything();

        visitor.signals(signals);
        visitor.signals(signals);

        assertThat(activities(site, site.database().newcomer(others))).hasSize(7);
    }

    /** Scrolling and reading are read by this experiment alone; another one that ended lately reads what keeps a visit from bouncing. */
    @Test
    void experimentThatIsOverKeepsNothingWhereasTheProgrammeIsStillMeasured(Site site) {
        end(site);
        pause();
        try {
            Set<String> others = site.database().visitors();
            Person visitor = Person.visiting(site, Visitors.PLAIN).allow("analytics");
            visitor.page("/home.html");

            visitor.signals(everything());

            assertThat(activities(site, site.database().newcomer(others)))
                    .contains("form newsletter 0", "conversion order 9950")
                    .doesNotContain("scroll /home 80", "read /home 31");
        } finally {
            measure(site);
        }
    }

    private static List<String> activities(Site site, String pseudonym) {
        site.database().rows();
        return site.database()
                .column("SELECT kind || ' ' || subject || ' ' || amount FROM activity WHERE hex(visitor) = '"
                        + pseudonym + "'");
    }

    /** As the tracker reports it; of a search no goal can read anything. */
    private static String[] everything() {
        return new String[] {
            signal("component-click", "\"page\":\"/home.html\",\"component\":\"banner\",\"target\":\"/sale\""),
            signal("scroll-depth", "\"page\":\"/home.html\",\"percent\":80"),
            signal("visible-time", "\"page\":\"/home.html\",\"seconds\":31"),
            signal("content-consumed", "\"page\":\"/home.html\",\"topics\":[\"rope\"]"),
            signal("form-submit", "\"form\":\"newsletter\""),
            signal("conversion", "\"name\":\"order\",\"value\":99.5"),
            signal("named-event", "\"name\":\"compare\",\"properties\":{}"),
            signal("search", "\"query\":\"rope\"")
        };
    }

    private static String signal(String kind, String fields) {
        return "{\"kind\":\"" + kind + "\",\"id\":\"" + UUID.randomUUID() + "\"," + fields + "}";
    }

    private static Plan plan() {
        List<Goal> goals = new ArrayList<>();
        Arrays.stream(ActivityKind.values())
                .map(kind -> new Goal(
                        kind.label(),
                        kind.label(),
                        new GoalRule.Deed(kind, "", 0),
                        Measure.REACHED,
                        Cap.LARGEST,
                        Duration.ofDays(7),
                        false))
                .forEach(goals::add);
        return new Plan(
                new Plan.About(EXPERIMENT, "Activities", "", "anna"),
                "no-component-of-the-shop",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                new Population(FrozenAudience.everybody(), 1, Optional.empty()),
                new PlanGoals(goals.get(0), goals.subList(1, goals.size()), List.of()),
                new Timing(Optional.empty(), Instant.parse("2036-01-01T00:00:00Z"), 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
                List.of());
    }

    private static void end(Site site) {
        try (JdbcStores stores = JdbcStores.open(site.database().settings())) {
            stores.experiments().stop(EXPERIMENT, anna());
        }
    }

    private static By anna() {
        return new By("anna", "", Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static void pause() {
        try {
            Thread.sleep(UNTIL_KNOWN.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
