package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.service.learning.LearningStores;
import org.openpersonalization.service.learning.TrainingJob;
import org.openpersonalization.store.JdbcStores;

/** Visitors on desktops like the variant that the rules show to phones, and visitors on phones like the original. */
@ExtendWith(SiteExtension.class)
@DisplayName("An optimization learns from the visitors of the demo")
class OptimizationIT {

    private static final String NAME = BannerModel.NAME;
    private static final String PHASE = "experiment/" + NAME + "/1";
    private static final String COMPONENT = Visitors.BANNER;
    private static final String LIKED_ON_DESKTOPS = "phone";
    private static final String LIKED_ON_PHONES = "default";
    private static final String[] PURPOSES = {"analytics", "ai-recommendations", "behavioral"};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WHY =
            Pattern.compile("<nav class=\"p13n-privacy\".*?href=\"(/.personalization/why[^\"]*)\"");
    private static final int PEOPLE = 100;

    @Test
    void policyPrefersWhatVisitorsLikeUntilTheyWithdrawOrItIsStopped(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        BannerModel.start(admin);
        try (JdbcStores stores = JdbcStores.open(site.database().settings())) {
            Epoch first = trained(stores, 2);
            assertThat(first.source().rows()).isZero();
            Person probe = modelled(site);

            List<Person> people = visits(site);
            Patience.until(() -> loggedChoices(site) > PEOPLE / 2);
            Epoch second = trained(stores, 3);
            assertThat(second.source().rows()).isGreaterThan(PEOPLE / 2);
            assertThat(second.source().reward()).isPositive();
            JsonNode model = admin.read("/experiments/" + NAME).get("model");
            assertThat(model.get("epoch").asLong()).isEqualTo(second.version().epoch());
            assertThat(model.get("decisions").asLong())
                    .isEqualTo(second.source().rows());
            assertThat(model.get("shares").findValuesAsText("variant")).containsExactly("default", "phone");
            RunningExperiment.pause(RunningExperiment.SOON);

            assertThat(shareOfLiked(site, Visitors.PLAIN, LIKED_ON_DESKTOPS)).isGreaterThan(0.7);
            assertThat(shareOfLiked(site, Visitors.PHONE, LIKED_ON_PHONES)).isGreaterThan(0.7);

            Person modelled = modelled(site);
            assertThat(reasons(modelled)).contains("A model that learns from visits to this site chose this version");
            modelled.refuse("ai-recommendations");
            assertThat(decision(modelled).get("rung").asText()).isNotEqualTo("predictive");

            long rows = trained(stores, 3).source().rows();
            people.get(0).form("/.personalization/erase", "confirm", "true");
            Patience.until(() -> trained(stores, 3).source().rows() < rows);

            admin.post("/experiments/" + NAME + "/pause", "{}");
            Patience.until(() -> !isModelled(probe));
        } finally {
            admin.post("/experiments/" + NAME + "/stop", "{}");
        }
    }

    /** As another instance over the same database trains, some days later; its lease outlasts the one of the shop. */
    private static Epoch trained(JdbcStores stores, int daysLater) {
        Instant later = new SettableClock().clock().instant().plus(Duration.ofDays(daysLater));
        new TrainingJob(new LearningStores(stores::experiments, stores::models), "tests", InstantSource.fixed(later))
                .train(Duration.ofDays(30));
        return stores.models().newest(PHASE).orElseThrow();
    }

    private static int loggedChoices(Site site) {
        return Integer.parseInt(site.database()
                .column("SELECT COUNT(*) FROM exposure WHERE choice IS NOT NULL")
                .get(0));
    }

    private static Person person(Site site, String... headers) {
        return Person.visiting(site, headers).allow(PURPOSES);
    }

    /** Visitors look at the page, and click on what they like. */
    private static List<Person> visits(Site site) {
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            boolean isPhone = number % 2 == 0;
            Person person = person(site, isPhone ? Visitors.PHONE : Visitors.PLAIN);
            String shown = Site.variantOf(person.page("/home.html"), COMPONENT);
            if (shown.equals(isPhone ? LIKED_ON_PHONES : LIKED_ON_DESKTOPS)) {
                person.signals("{\"kind\":\"component-click\",\"id\":\"" + UUID.randomUUID()
                        + "\",\"page\":\"/home\",\"component\":\"" + COMPONENT + "\",\"target\":\"/sale\"}");
            }
            people.add(person);
        }
        return people;
    }

    /** Among new visitors for whom the model decides. */
    private static double shareOfLiked(Site site, String[] headers, String liked) {
        int chosen = 0;
        int right = 0;
        while (chosen < 40) {
            JsonNode decision = decision(person(site, headers));
            if (decision.get("rung").asText().equals("predictive")) {
                chosen++;
                right += decision.get("variant").asText().equals(liked) ? 1 : 0;
            }
        }
        return (double) right / chosen;
    }

    /** A visitor for whom the model decides. */
    private static Person modelled(Site site) {
        AtomicReference<Person> person = new AtomicReference<>();
        Patience.until(() -> {
            person.set(person(site, Visitors.PLAIN));
            return isModelled(person.get());
        });
        return person.get();
    }

    private static String reasons(Person person) {
        Matcher link = WHY.matcher(person.page("/home.html"));
        assertThat(link.find()).isTrue();
        return person.with("Accept", "text/html").page(link.group(1).replace("&amp;", "&"));
    }

    private static boolean isModelled(Person person) {
        return decision(person).get("rung").asText().equals("predictive");
    }

    private static JsonNode decision(Person person) {
        try {
            JsonNode all = JSON.readTree(person.page("/.personalization/decisions?page=/home"));
            Optional<JsonNode> found = Optional.empty();
            for (JsonNode each : all.findParents("rung")) {
                found = each.path("component").asText().equals(COMPONENT) ? Optional.of(each) : found;
            }
            return found.orElseThrow(() -> new AssertionError(all.toString()));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
