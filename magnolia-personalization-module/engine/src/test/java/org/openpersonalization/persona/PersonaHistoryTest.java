package org.openpersonalization.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.profile.StageRules;

class PersonaHistoryTest {

    private static final Instant NOW = Instant.parse("2026-12-04T19:00:00Z");

    @Test
    void everyAttributeIsThatOfTheVisitorWithTheseSignals() {
        for (int seed = 0; seed < 2_000; seed++) {
            RandomVisitor visitor = RandomVisitor.of(new Random(seed), NOW);
            SortedMap<String, Double> attributes = visitor.attributes(NOW);
            ProfileAttributes real =
                    new ProfileAttributes(visitor.folded(), NOW, FoldSettings.defaults(), StageRules.defaults());
            ProfileAttributes described = read(new PersonaHistory(attributes, Optional.empty()));

            for (String path : RandomVisitor.paths()) {
                assertThat(described.value("profile." + path))
                        .as("seed %s, %s of %s", seed, path, attributes)
                        .isEqualTo(real.value("profile." + path));
            }
            assertThat(described.value("profile.stage")).isEqualTo(real.value("profile.stage"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stageAloneDescribesAVisitor(Stage stage) {
        ProfileAttributes read = read(new PersonaHistory(new TreeMap<>(), Optional.of(stage)));

        assertThat(read.value("profile.stage")).isEqualTo(stage.attribute());
    }

    @Test
    void wordsLeftOutFollowFromTheOthers() {
        ProfileAttributes read = read(history(Map.of("views7d.pricing", 3.0, "daysSinceLastVisit", 4.0)));

        assertThat(read.value("profile.views")).isEqualTo(3L);
        assertThat(read.value("profile.views30d.pricing")).isEqualTo(3L);
        assertThat(read.value("profile.viewsSession.pricing")).isEqualTo(0L);
        assertThat(read.value("profile.sessions")).isEqualTo(1L);
        assertThat(read.value("profile.daysSinceFirstVisit")).isEqualTo(4L);
    }

    @Test
    void attributesThatNoVisitorHasTogetherAreRejectedByName() {
        requireRejected("views30d", Map.of("views7d", 3.0, "views30d", 2.0));
        requireRejected("views7d", Map.of("views7d", 3.0, "daysSinceLastVisit", 8.0));
        requireRejected("viewsSession", Map.of("viewsSession", 1.0, "daysSinceLastVisit", 1.0));
        requireRejected("sessions", Map.of("sessions", 1.0, "daysSinceFirstVisit", 9.0));
        requireRejected("daysSinceFirstVisit", Map.of("daysSinceFirstVisit", 2.0, "daysSinceLastVisit", 3.0));
        requireRejected("daysAway", Map.of("daysAway", 2.0, "daysSinceLastVisit", 3.0));
        requireRejected("bounces", Map.of("bounces", 3.0, "sessions", 2.0));
        requireRejected("conversions", Map.of("conversions", 1.0, "conversions.a", 1.0, "conversions.b", 1.0));
        assertThatThrownBy(
                        () -> read(new PersonaHistory(new TreeMap<>(Map.of("sessions", 4.0)), Optional.of(Stage.NEW))))
                .hasMessageContaining("value=stage]");
    }

    @Test
    void unknownAttributesAndNumbersAreRejected() {
        for (String unknown : new String[] {"visits", "views9d", "clicks.hero", "answers", "views..", "daysAgo"}) {
            assertThatThrownBy(() -> read(history(Map.of(unknown, 1.0))))
                    .as(unknown)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (double wrong : new double[] {-1, 1.5, 100_001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> history(Map.of("views", wrong))).hasMessageContaining("value=views]");
        }
        assertThatCode(() -> history(Map.of("interests.climbing", 1.5))).doesNotThrowAnyException();
    }

    private static void requireRejected(String name, Map<String, Double> attributes) {
        assertThatThrownBy(() -> read(history(attributes)))
                .as("%s", attributes)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value=" + name + "]");
    }

    private static PersonaHistory history(Map<String, Double> attributes) {
        return new PersonaHistory(new TreeMap<>(attributes), Optional.empty());
    }

    private static ProfileAttributes read(PersonaHistory history) {
        return new ProfileAttributes(
                history.profile(NOW, FoldSettings.defaults(), StageRules.defaults()),
                NOW,
                FoldSettings.defaults(),
                StageRules.defaults());
    }
}
