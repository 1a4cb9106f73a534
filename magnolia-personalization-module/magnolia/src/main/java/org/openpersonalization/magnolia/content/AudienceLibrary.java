package org.openpersonalization.magnolia.content;

import java.util.Map;
import java.util.Optional;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.signal.RequestContext;

/**
 * The audiences as they are at one moment.
 *
 * @param byName audiences by node name
 * @param nameOf node names by identifier and by path, because a dialog may store either
 * @param compiler compiles further ones, with the groups that there are
 */
public record AudienceLibrary(Map<String, Audience> byName, Map<String, String> nameOf, AudienceCompiler compiler) {

    public AudienceLibrary {
        byName = Map.copyOf(byName);
        nameOf = Map.copyOf(nameOf);
    }

    static AudienceLibrary empty() {
        return new AudienceLibrary(Map.of(), Map.of(), new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS));
    }

    /** The audience that a variant names by node name, path or identifier. */
    public Optional<Audience> find(String reference) {
        return Optional.ofNullable(byName.get(nameOf(reference)));
    }

    /** The node name that a reference stands for; the reference itself when there is no such node. */
    public String nameOf(String reference) {
        return nameOf.getOrDefault(reference, reference);
    }
}
