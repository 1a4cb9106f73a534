package org.openpersonalization.experiment.spec;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Condition;

/**
 * A required result of an earlier decision.
 *
 * @param name the earlier decision, such as another experiment's key
 * @param condition condition on the attribute {@code value}, the earlier result
 */
public record Prerequisite(String name, Condition condition) {

    /** Whether it holds; what was not decided has no value. */
    public boolean holds(Map<String, ? extends @Nullable Object> decided) {
        return condition.matches(Attributes.of(Collections.singletonMap("value", decided.get(name))));
    }
}
