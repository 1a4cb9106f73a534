package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every condition, over random ones with fixed seeds. */
class ConditionPropertyTest {

    private static final int CASES = 10_000;
    private static final SavedGroups GROUPS = new SavedGroups(Map.of("a", List.of("a", 1, true)));

    @Test
    void hostileConditionsNeverThrow() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomJson random = new RandomJson(seed);
            Condition condition = Condition.compile(random.condition(4), GROUPS);
            condition.matches(Attributes.of(random.attributes()));
            assertThat(condition.describe()).isNotNull();
        }
    }

    @Test
    void notTurnsEveryConditionRound() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomJson random = new RandomJson(seed);
            Map<String, Object> json = random.condition(3);
            Attributes attributes = Attributes.of(random.attributes());

            boolean plain = Condition.compile(json, GROUPS).matches(attributes);

            assertThat(Condition.compile(Map.of("$not", json), GROUPS).matches(attributes))
                    .as("seed %d", seed)
                    .isNotEqualTo(plain);
            assertThat(Condition.compile(Map.of("$and", List.of(json)), GROUPS).matches(attributes))
                    .as("seed %d", seed)
                    .isEqualTo(plain);
            assertThat(Condition.compile(Map.of("$nor", List.of(json)), GROUPS).matches(attributes))
                    .as("seed %d", seed)
                    .isNotEqualTo(plain);
        }
    }

    @Test
    void onlyNamedPathsAreRead() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomJson random = new RandomJson(seed);
            Condition condition = Condition.compile(random.condition(4), GROUPS);
            Attributes attributes = Attributes.of(random.attributes());
            Set<String> read = new TreeSet<>();

            condition.matches(path -> {
                read.add(path);
                return attributes.value(path);
            });

            assertThat(condition.paths()).as("seed %d", seed).containsAll(read);
        }
    }

    @Test
    void compilingTwiceGivesTheSame() {
        for (int seed = 0; seed < 1_000; seed++) {
            Condition once = Condition.compile(new RandomJson(seed).condition(4), GROUPS);
            Condition twice = Condition.compile(new RandomJson(seed).condition(4), GROUPS);

            assertThat(once.describe()).isEqualTo(twice.describe());
            assertThat(once.problems()).isEqualTo(twice.problems());
        }
    }

    @Test
    void twoNotsUndoEachOther() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomJson random = new RandomJson(seed);
            Map<String, Object> json = random.condition(3);
            Attributes attributes = Attributes.of(random.attributes());

            boolean plain = Condition.compile(json, GROUPS).matches(attributes);

            assertThat(Condition.compile(Map.of("$not", Map.of("$not", json)), GROUPS)
                            .matches(attributes))
                    .as("seed %d", seed)
                    .isEqualTo(plain);
        }
    }

    @Test
    void notTurnsEveryTestOfAValueRound() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomJson random = new RandomJson(seed);
            Object test = random.operand(3);
            Attributes attributes = Attributes.of(random.attributes());

            boolean plain = Condition.compile(Collections.singletonMap("list", test), GROUPS)
                    .matches(attributes);
            Map<String, Object> not = Map.of("list", Collections.singletonMap("$not", test));

            assertThat(Condition.compile(not, GROUPS).matches(attributes))
                    .as("seed %d", seed)
                    .isNotEqualTo(plain);
        }
    }

    @Test
    void orHoldsWhenOneOfItsPartsDoes() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomJson random = new RandomJson(seed);
            Map<String, Object> one = random.condition(3);
            Map<String, Object> other = random.condition(3);
            Attributes attributes = Attributes.of(random.attributes());

            boolean left = Condition.compile(one, GROUPS).matches(attributes);
            boolean right = Condition.compile(other, GROUPS).matches(attributes);

            assertThat(Condition.compile(Map.of("$or", List.of(one, other)), GROUPS)
                            .matches(attributes))
                    .isEqualTo(left || right);
            assertThat(Condition.compile(Map.of("$and", List.of(one, other)), GROUPS)
                            .matches(attributes))
                    .isEqualTo(left && right);
        }
    }

    @Test
    void oneConditionServesManyThreads() {
        Condition condition = Condition.compile(new RandomJson(42).condition(4), GROUPS);
        List<Boolean> alone = IntStream.range(0, CASES)
                .mapToObj(seed -> condition.matches(Attributes.of(new RandomJson(seed).attributes())))
                .toList();

        List<Boolean> together = IntStream.range(0, CASES)
                .parallel()
                .mapToObj(seed -> condition.matches(Attributes.of(new RandomJson(seed).attributes())))
                .toList();

        assertThat(together).isEqualTo(alone);
    }
}
