package org.openpersonalization.audience;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;

/** Counts the parts of a condition while it is compiled, so that a hostile one has bounded cost. */
final class Budget {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_STEPS = 8_000;
    private static final int MAX_JSON_DEPTH = 100;
    private static final int MAX_JSON_VALUES = 20_000;

    private int parts;
    private long steps;
    private int depth;
    private int values;

    /** Refuses JSON that is too deep or too long to walk through, before anything else is done with it. */
    void require(@Nullable Object json) {
        require(json, 0);
    }

    private void require(@Nullable Object json, int level) {
        values++;
        if (level > MAX_JSON_DEPTH) {
            throw tooDeep(MAX_JSON_DEPTH);
        }
        if (values > MAX_JSON_VALUES) {
            throw tooLong(MAX_JSON_VALUES);
        }
        for (Object child : children(json)) {
            require(child, level + 1);
        }
    }

    private static Collection<?> children(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map.values();
        }
        return json instanceof List<?> list ? list : List.of();
    }

    void enter() {
        parts++;
        depth++;
        if (depth > MAX_DEPTH) {
            throw tooDeep(MAX_DEPTH);
        }
        if (parts > MAX_PARTS) {
            throw tooLong(MAX_PARTS);
        }
    }

    /** The parts and the steps of patterns that were counted. */
    long spent() {
        return parts + steps;
    }

    void leave() {
        depth--;
    }

    /** Counts the steps of a pattern, against each of which every letter of a value may be held. */
    void spend(long patternSteps) {
        steps += patternSteps;
        if (steps > MAX_STEPS) {
            throw ConditionFault.beyond(ConditionFault.TOO_EXPENSIVE, MAX_STEPS);
        }
    }

    private static InvalidValueException tooDeep(int limit) {
        return ConditionFault.beyond(ConditionFault.TOO_DEEP, limit);
    }

    private static InvalidValueException tooLong(int limit) {
        return ConditionFault.beyond(ConditionFault.TOO_LONG, limit);
    }
}
