package org.openpersonalization.audience;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openpersonalization.consent.Purpose;

/**
 * A named condition.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param condition condition that members of the audience fulfil
 * @param purposes purposes that must be granted before the condition may be evaluated
 */
public record Audience(String name, String title, Condition condition, Set<Purpose> purposes) {

    public Audience {
        purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
    }
}
