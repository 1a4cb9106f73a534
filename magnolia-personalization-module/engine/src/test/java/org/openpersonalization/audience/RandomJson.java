package org.openpersonalization.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random conditions, sensible and senseless, and attributes for them; the same seed gives the same ones. */
public final class RandomJson {

    static final List<String> OPERATORS = List.of(
            "$eq",
            "$ne",
            "$lt",
            "$lte",
            "$gt",
            "$gte",
            "$in",
            "$nin",
            "$ini",
            "$nini",
            "$all",
            "$alli",
            "$regex",
            "$regexi",
            "$exists",
            "$type",
            "$size",
            "$elemMatch",
            "$not",
            "$veq",
            "$vne",
            "$vgt",
            "$vgte",
            "$vlt",
            "$vlte",
            "$inGroup",
            "$notInGroup",
            "$bogus");
    private static final List<String> PATHS = List.of("a", "b", "c.d", "c.e.0", "list", "list.1", "", ".", "a..b");
    private static final List<@Nullable Object> LEAVES = Arrays.asList(
            null,
            true,
            false,
            0,
            1,
            -7,
            3.5,
            Long.MAX_VALUE,
            Double.NaN,
            "",
            "a",
            "A",
            "1",
            "1.2.3",
            "v2.0.0-beta+x",
            "(a+)+$",
            "[",
            "null",
            "string",
            "é",
            "\u0000",
            "a".repeat(300));

    private final Random random;

    public RandomJson(long seed) {
        this.random = new Random(seed);
    }

    public Map<String, Object> condition(int depth) {
        Map<String, Object> condition = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            switch (depth <= 0 ? 0 : random.nextInt(6)) {
                case 4 -> condition.put(pick(List.of("$or", "$nor", "$and")), conditions(depth - 1));
                case 5 -> condition.put(pick(List.of("$not", "$or", "$weird")), condition(depth - 1));
                default -> condition.put(pick(PATHS), operand(depth - 1));
            }
        }
        return condition;
    }

    private List<Object> conditions(int depth) {
        List<Object> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(random.nextInt(10) == 0 ? value(1) : condition(depth));
        }
        return conditions;
    }

    @Nullable
    Object operand(int depth) {
        if (random.nextInt(4) == 0) {
            return value(2);
        }
        Map<String, Object> operators = new LinkedHashMap<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            operators.put(pick(OPERATORS), depth > 0 && random.nextBoolean() ? operand(depth - 1) : value(2));
        }
        return operators;
    }

    public Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("a", value(2));
        attributes.put("b", value(1));
        attributes.put("c", Map.of("d", "x", "e", List.of(1, "two")));
        attributes.put("list", value(3));
        return attributes;
    }

    @Nullable
    Object value(int depth) {
        int kind = depth <= 0 ? 0 : random.nextInt(4);
        if (kind == 2) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value(depth - 1));
            }
            return list;
        }
        if (kind == 3) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put(pick(PATHS), value(depth - 1));
            return map;
        }
        return LEAVES.get(random.nextInt(LEAVES.size()));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
