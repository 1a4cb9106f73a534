package org.openpersonalization.magnolia.content;

import java.util.Map;
import java.util.Optional;
import org.openpersonalization.audience.Audience;

/**
 * The audiences as they are at one moment.
 *
 * @param byName audiences by node name
 * @param nameOf node names by identifier and by path, because a dialog may store either
 */
record AudienceLibrary(Map<String, Audience> byName, Map<String, String> nameOf) {

    AudienceLibrary {
        byName = Map.copyOf(byName);
        nameOf = Map.copyOf(nameOf);
    }

    static AudienceLibrary empty() {
        return new AudienceLibrary(Map.of(), Map.of());
    }

    /** The audience that a variant names by node name, path or identifier. */
    Optional<Audience> find(String reference) {
        return Optional.ofNullable(byName.get(nameOf.getOrDefault(reference, reference)));
    }
}
