package org.openpersonalization.experiment.spec;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Condition;

/**
 * What must hold of something decided before.
 *
 * @param name what was decided, such as another experiment's key
 * @param condition about the attribute {@code value}, which is what it was decided to be
 */
public record Prerequisite(String name, Condition condition) {

    /** Whether it holds; what was not decided has no value. */
    public boolean holds(Map<String, ? extends @Nullable Object> decided) {
        return condition.matches(Attributes.of(Collections.singletonMap("value", decided.get(name))));
    }
}
