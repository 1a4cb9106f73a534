package org.openpersonalization.audience.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.RandomJson;
import org.openpersonalization.audience.SavedGroups;

class KnownPartTest {

    private static final Attributes KNOWN = path -> {
        assertThat(path).doesNotStartWith("context.");
        return path.equals("profile.views") ? 3 : null;
    };

    private static boolean mayMatch(Map<String, ?> condition) {
        return new KnownPart(Condition.compile(condition, SavedGroups.none()), path -> !path.startsWith("context."))
                .mayMatch(KNOWN);
    }

    @Test
    void whatIsNotKnownMayHoldOrNot() {
        assertThat(mayMatch(Map.of("context.hour", 3))).isTrue();
        assertThat(mayMatch(Map.of("$not", Map.of("context.hour", 3)))).isTrue();
        assertThat(mayMatch(Map.of("$or", List.of()))).isTrue();
    }

    @Test
    void whatIsKnownDecides() {
        assertThat(mayMatch(Map.of("context.hour", 3, "profile.views", 3))).isTrue();
        assertThat(mayMatch(Map.of("context.hour", 3, "profile.views", 4))).isFalse();
        assertThat(mayMatch(Map.of("$or", List.of(Map.of("context.hour", 3), Map.of("profile.views", 4)))))
                .isTrue();
        assertThat(mayMatch(Map.of("$nor", List.of(Map.of("context.hour", 3), Map.of("profile.views", 3)))))
                .isFalse();
    }

    @Test
    void withEverythingKnownItIsTheConditionItself() {
        for (int seed = 0; seed < 2_000; seed++) {
            RandomJson random = new RandomJson(seed);
            Condition condition = Condition.compile(random.condition(3), SavedGroups.none());
            Attributes attributes = Attributes.of(random.attributes());

            assertThat(new KnownPart(condition, path -> true).mayMatch(attributes))
                    .as("seed %d", seed)
                    .isEqualTo(condition.matches(attributes));
            assertThat(new KnownPart(condition, path -> path.length() > 1).mayMatch(attributes)
                            || !condition.matches(attributes))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
