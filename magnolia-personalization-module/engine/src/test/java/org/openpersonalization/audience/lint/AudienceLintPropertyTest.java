package org.openpersonalization.audience.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.RandomJson;
import org.openpersonalization.audience.SavedGroups;

/** The lint never raises a false alarm, over random conditions and attributes with fixed seeds. */
@Tag("slow")
class AudienceLintPropertyTest {

    private static final SavedGroups GROUPS = new SavedGroups(Map.of("a", List.of("a", 1, true)));
    private static final int VISITS = 60;

    @Test
    void whatIsSaidOfWildConditionsHoldsForWildAttributes() {
        int never = 0;
        int always = 0;
        for (int seed = 0; seed < 6_000; seed++) {
            RandomJson random = new RandomJson(seed);
            Condition condition = Condition.compile(random.condition(3), GROUPS);
            boolean isNever = AudienceLint.neverMatches(condition).isPresent();
            boolean isAlways = AudienceLint.alwaysMatches(condition);
            for (int i = 0; i < VISITS && (isNever || isAlways); i++) {
                boolean matches = condition.matches(Attributes.of(random.attributes()));
                assertThat(matches).as("seed %d %s", seed, condition).isEqualTo(isAlways);
            }
            never += isNever ? 1 : 0;
            always += isAlways ? 1 : 0;
        }
        assertThat(never).isGreaterThan(100);
        assertThat(always).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5_000, 10_000, 15_000})
    void whatIsSaidOfRealAttributesHoldsForEveryVisit(int first) {
        int never = 0;
        int always = 0;
        int sometimes = 0;
        for (int seed = first; seed < first + 5_000; seed++) {
            Site site = new Site(new Random(seed));
            Condition condition = Condition.compile(site.condition(2), GROUPS);
            boolean isNever = AudienceLint.neverMatches(condition).isPresent();
            boolean isAlways = AudienceLint.alwaysMatches(condition);
            for (int i = 0; i < VISITS; i++) {
                boolean matches = condition.matches(site.visit());
                if (matches ? isNever : isAlways) {
                    fail("seed %d %s matches: %s", seed, condition, matches);
                }
            }
            never += isNever ? 1 : 0;
            always += isAlways ? 1 : 0;
            sometimes += isNever || isAlways ? 0 : 1;
        }
        assertThat(never).isGreaterThan(250);
        assertThat(always).isGreaterThan(125);
        assertThat(sometimes).isGreaterThan(1_250);
    }

    @Test
    void whoeverMatchesTheNarrowConditionMatchesTheWideOne() {
        int within = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Site site = new Site(new Random(seed));
            Condition narrow = Condition.compile(site.condition(1), GROUPS);
            Condition wide = Condition.compile(site.condition(1), GROUPS);
            if (AudienceLint.isWithin(narrow, wide)) {
                within++;
                for (int i = 0; i < VISITS; i++) {
                    Attributes visit = site.visit();
                    if (narrow.matches(visit) && !wide.matches(visit)) {
                        fail("seed %d: %s, %s", seed, narrow, wide);
                    }
                }
            }
        }
        assertThat(within).isGreaterThan(500);
    }

    /** Conditions over attributes that exist, with constants that are near to what they can be. */
    private record Site(Random random) {

        private static final Map<String, List<@Nullable Object>> VALUES = values();
        private static final List<String> PATHS = List.copyOf(VALUES.keySet());
        private static final List<Object> TEXTS = List.of("a", "A", "b", "5", "7.0", "", "phone", "new", "monday");
        private static final List<Object> NUMBERS = List.of(-1, 0, 1, 2, 3, 2.5, 5, 7, 23, 24, "5", "x");
        private static final List<String> COMPARISONS = List.of("$eq", "$ne", "$lt", "$lte", "$gt", "$gte");

        private static Map<String, List<@Nullable Object>> values() {
            Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
            values.put("context.device", List.of("phone", "tablet", "desktop", "other"));
            values.put("context.hour", List.of(0, 1, 2, 5, 7, 12, 22, 23));
            values.put("context.weekday", List.of("monday", "sunday"));
            values.put("context.gpc", List.of(true, false));
            values.put("context.country", Arrays.asList(null, "a", "A", "b", "c", "5", "7.0", "phone", "Infinity"));
            values.put(
                    "declared.goal",
                    Arrays.asList(
                            null,
                            "a",
                            "A",
                            "5",
                            " 7 ",
                            "x",
                            "0x5",
                            "",
                            List.of("a", "b"),
                            List.of("5", "a"),
                            List.of()));
            values.put("profile.views7d", List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 1_000L));
            values.put("profile.interests.a", List.of(0.0, 0.5, 1.0, 2.25, 2.5, 3.0, 100.0));
            values.put("profile.stage", List.of("new", "engaged", "customer", "lapsing", "lost"));
            values.put("profile.daysAway", Arrays.asList(null, 0L, 1L, 5L, 24L));
            values.put("profile.unheard", Arrays.asList(null, 0L, "a", true, List.of("a"), Map.of("a", 1), -3.5));
            return values;
        }

        /** A visit whose attributes are drawn when they are read for the first time: conditions read few of them. */
        Attributes visit() {
            Map<String, @Nullable Object> drawn = new HashMap<>(4);
            boolean hasNoId = random.nextInt(8) == 0;
            return path -> hasNoId && !path.startsWith("context.") ? null : value(path, drawn);
        }

        private @Nullable Object value(String path, Map<String, @Nullable Object> drawn) {
            if (!drawn.containsKey(path)) {
                drawn.put(path, pick(VALUES.get(path)));
            }
            return drawn.get(path);
        }

        Map<String, Object> condition(int depth) {
            Map<String, Object> condition = new LinkedHashMap<>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                if (depth > 0 && random.nextInt(2) == 0) {
                    List<Object> parts = new ArrayList<>();
                    for (int n = random.nextInt(3); n >= 0; n--) {
                        parts.add(condition(depth - 1));
                    }
                    condition.put(pick(List.of("$and", "$or", "$nor")), parts);
                } else {
                    condition.put(pick(PATHS), operand());
                }
            }
            return condition;
        }

        private Object operand() {
            return switch (random.nextInt(8)) {
                case 0 -> constant();
                case 1 -> Map.of(pick(List.of("$in", "$nin", "$ini", "$nini", "$all")), constants());
                case 2 -> Map.of("$exists", random.nextBoolean());
                case 3 -> Map.of("$not", Map.of(pick(COMPARISONS), constant()));
                case 4 -> Map.of(pick(List.of("$regex", "$vgt")), pick(List.of("a", "5", "1.0")));
                default -> {
                    Map<String, Object> two = new LinkedHashMap<>();
                    two.put(pick(COMPARISONS), constant());
                    two.put(pick(COMPARISONS), constant());
                    yield two;
                }
            };
        }

        private List<Object> constants() {
            List<Object> constants = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                constants.add(constant());
            }
            return constants;
        }

        private Object constant() {
            return random.nextInt(3) == 0 ? pick(TEXTS) : random.nextInt(8) == 0 ? true : pick(NUMBERS);
        }

        private <T> T pick(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
